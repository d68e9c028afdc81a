import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, type Secrets } from '@app/engine';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** A folder with one file for each secret, as containers are given theirs. Read anew each time: what was exchanged is used at once. */
export const secretsIn = (folder: string): Secrets => ({
  of: async (name) => {
    const text = NAME.test(name) ? await readFile(join(folder, name), 'utf8').catch(() => '') : '';
    return text.trim() === '' ? undefined : new Secret(text.trim());
  },
});
