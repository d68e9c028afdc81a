import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Definition } from '@app/programme';
import { loadDefinitionFiles } from './definition-files.js';
import { readOnce } from './read-once.js';

const HOME = 'libs/programme';

/** Upwards from here, because the programs run from the sources as well as from `dist`. */
const homeAbove = (from: string): string => {
  const home = join(from, HOME);
  return existsSync(join(home, 'definitions')) || dirname(from) === from ? home : homeAbove(dirname(from));
};

/** A file or directory that comes with the application: `definitions`, `samples/...`. */
export const shippedPath = (...parts: readonly string[]): string => join(homeAbove(import.meta.dirname), ...parts);

/** The programmes that come with the application. A finding here is our own mistake. */
export const shippedDefinitions = readOnce((): readonly Definition[] => {
  const { definitions, findings } = loadDefinitionFiles(shippedPath('definitions'));
  if (findings.length > 0) throw new Error(findings.map(({ file, line, sentence }) => `${file}:${line} ${sentence.id} / ${sentence.en}`).join('\n'));
  return definitions;
});
