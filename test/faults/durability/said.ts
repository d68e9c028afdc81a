import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './letters.js';
import { SAID } from './steps.js';

/** Lets a recorded process say something that is recorded too, in order with its system calls. */
export const sayIn = (folder: string): ((said: Said) => void) => {
  const file = openSync(join(folder, SAID), 'a');
  return (said) => { writeSync(file, `${JSON.stringify(said)}\n`); };
};
