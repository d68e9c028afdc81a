// The same for work at the shell: an import and a backup that die half-way, and are simply asked for again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli, runCliWith } from '../../system/server-process.js';
import type { Dice } from '../dice.js';

export type ClerkReport = { readonly deaths: number; readonly wrong: readonly string[] };

const LIST = fileURLToPath(new URL('../../../libs/programme/samples/sk-mataram-2021-reviewed.csv', import.meta.url));
const ROWS = 13;

type Import = { readonly ready: number; readonly there: number; readonly refused: readonly unknown[] };

export const clerksThatDie = async (dice: Dice): Promise<ClerkReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'clerks-'));
  const data = join(directory, 'data');
  const wrong: string[] = [];
  let deaths = 0;
  const dying = async (point: string, ...words: readonly string[]): Promise<void> => {
    const died = await runCliWith({ TAHAPAN_KILL_POINT: point }, data, ...words).then(() => false, () => true);
    if (died) deaths += 1;
    else wrong.push(`${words.join(' ')} did not die at ${point}`);
  };
  try {
    await dying(`import-mid-batch:${1 + dice.below(ROWS)}`, 'import', LIST, '--apply');
    const resumed = await runCli(data, 'import', LIST, '--apply') as Import;
    if (resumed.ready !== ROWS || resumed.refused.length > 0) wrong.push(`the import that went on created ${resumed.ready} of ${ROWS}`);
    const again = await runCli(data, 'import', LIST, '--apply') as Import;
    if (again.there !== ROWS) wrong.push(`the same import once more found ${again.there} of ${ROWS}`);
    const backup = join(directory, 'backup');
    await dying('backup-mid-copy:1', 'backup', '--to', backup);
    await runCli(data, 'backup', '--to', backup);
    return { deaths, wrong };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
