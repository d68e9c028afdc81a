import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../system/places.js';
import { runCli } from '../../system/server-process.js';
import type { Dice } from '../dice.js';
import { rowsIn, type Row } from './journal-file.js';
import { startLoad, type Acknowledged } from './load.js';
import { untilWitnessed } from './health.js';
import { withServer } from './with-server.js';

/** A server that worked, was backed up, worked on, and was killed. */
export type Disaster = {
  /** As the kill left it. */
  readonly data: string;
  readonly witness: string;
  readonly backups: readonly string[];
  /** All that was stored, read from a copy of the journal. */
  readonly stored: readonly Row[];
  readonly acknowledged: readonly Acknowledged[];
  /** Undefined where the load had ended and the witness had seen everything before the kill. */
  readonly killedAt?: number;
};

export type DisasterOptions = {
  readonly folder: string;
  readonly backups: number;
  /** Killed while the writers write, or after they ended. */
  readonly underLoad: boolean;
  readonly dice: Dice;
  readonly nextPlace: () => Place;
};

const WRITERS = 4;
/** Between two backups, and before the kill: a number of commands nobody knows beforehand. */
const FEWEST = 40;
const SPREAD = 160;

export const disaster = async ({ folder, backups: count, underLoad, dice, nextPlace }: DisasterOptions): Promise<Disaster> => {
  const data = join(folder, 'data');
  const witness = join(folder, 'volume', 'witness');
  mkdirSync(join(folder, 'volume'), { recursive: true });
  const backups = Array.from({ length: count }, (_, at) => join(folder, `backup-${at + 1}`));
  const some = (): number => FEWEST + dice.below(SPREAD);
  const { acknowledged, killedAt } = await withServer(data, { TAHAPAN_WITNESS: witness }, async (base) => {
    const load = await startLoad(base, WRITERS, nextPlace);
    for (const backup of backups) {
      await load.more(some());
      await runCli(data, 'backup', '--to', backup);
    }
    await load.more(some());
    if (underLoad) load.abandon();
    else {
      await load.stop();
      await untilWitnessed(base);
    }
    return { acknowledged: load.acknowledged, killedAt: performance.now() };
  });
  const copy = join(folder, 'copy');
  cpSync(data, copy, { recursive: true });
  return { data, witness, backups, stored: rowsIn(join(copy, 'journal.db')), acknowledged, ...(underLoad ? { killedAt } : {}) };
};
