import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endOfCli } from '../../system/server-process.js';
import type { Place } from '../../system/places.js';
import type { Dice } from '../dice.js';
import type { Disaster } from './disaster.js';
import { knownIn } from './drill.js';
import { rowsIn } from './journal-file.js';
import { whileHeld } from './while-held.js';
import { withServer } from './with-server.js';

/** A line of the witness is lost: what the restore says, or undefined where it did not notice. */
export const restoredByLossyWitness = async ({ data, witness, backups: [backup = ''] }: Disaster, dice: Dice): Promise<string | undefined> => {
  const copy = mkdtempSync(join(dirname(data), 'lossy-'));
  cpSync(data, join(copy, 'data'), { recursive: true });
  const lines = readFileSync(witness, 'utf8').split('\n');
  const lossy = join(copy, 'lossy');
  writeFileSync(lossy, lines.toSpliced(1 + dice.below(lines.length - 3), 1).join('\n'));
  const { code, said } = await endOfCli(join(copy, 'data'), 'restore', '--from', backup, '--witness', lossy, '--replace');
  return code === 0 ? undefined : said.replaceAll(`${copy}/`, '').trim().split('\n').at(-1)?.trim();
};

/** Somebody copies the journal of a backup into its place and restores nothing: the same checks as in a drill. */
export const openedWithoutHold = async ({ data, backups: [backup = ''] }: Disaster, nextPlace: () => Place): Promise<readonly string[]> => {
  const copied = mkdtempSync(join(dirname(data), 'copied-'));
  const journal = join(copied, 'journal.db');
  cpSync(join(backup, 'journal.db'), journal);
  const { wrong } = await withServer(copied, {}, (base) => whileHeld(base, journal, knownIn(rowsIn(journal)), nextPlace()));
  rmSync(copied, { recursive: true });
  return wrong;
};
