import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readWitness } from '@app/adapters/witness-file';
import type { Place } from '../../system/places.js';
import { runCli } from '../../system/server-process.js';
import { attemptCommands } from './attempts.js';
import type { Disaster } from './disaster.js';
import { judgeNames } from './judge-names.js';
import { nameOf, rowsIn, type Row } from './journal-file.js';
import { textOf, whileHeld } from './while-held.js';
import { untilWitnessed } from './health.js';
import { withServer } from './with-server.js';

export type DrillReport = {
  readonly named: number;
  readonly unnamed: number;
  readonly refusedOnHold: number;
  readonly wrong: readonly string[];
};

type Restored = { readonly missing: readonly Row[] };
type Rebuilt = { readonly tables: readonly { readonly table: string; readonly verdict: string }[] };

/** A backup is put in the place of what the disaster left: what is said, and what can be done before and after the release. */
export const drill = async (disaster: Disaster, backup: string, nextPlace: () => Place): Promise<DrillReport> => {
  const folder = mkdtempSync(join(dirname(disaster.data), 'drill-'));
  const data = join(folder, 'data');
  const journal = join(data, 'journal.db');
  const witness = join(folder, 'volume', basename(disaster.witness));
  cpSync(disaster.data, data, { recursive: true });
  cpSync(dirname(disaster.witness), dirname(witness), { recursive: true });
  const witnessed = readFileSync(witness);
  const backedUp = rowsIn(join(backup, 'journal.db'));
  const known = knownIn(backedUp);
  try {
    const { missing } = await runCli(data, 'restore', '--from', backup, '--witness', witness, '--replace') as Restored;
    const names = judgeNames(disaster, backedUp, missing);
    const { held, free } = await withServer(data, { TAHAPAN_WITNESS: witness }, async (base) => {
      const whenHeld = await whileHeld(base, journal, known, nextPlace());
      await runCli(data, 'release', '--confirm');
      const whenFree = await attemptCommands(base, known, nextPlace());
      await untilWitnessed(base);
      return { held: whenHeld, free: whenFree };
    });
    const { tables } = await runCli(data, 'rebuild', 'all') as Rebuilt;
    return {
      named: missing.length,
      unnamed: names.unnamed,
      refusedOnHold: held.refused,
      wrong: [
        ...names.wrong,
        ...held.wrong,
        ...free.filter(({ status }) => status !== 200).map((one) => `released, ${textOf(one)}`),
        ...tables.filter(({ verdict }) => verdict !== 'identical').map(({ table, verdict }) => `${table} against a rebuild: ${verdict}`),
        ...(readFileSync(witness).equals(witnessed) ? [] : ['the earlier generation of the witness was changed']),
        ...await asWitnessed(witness, journal),
      ].map((what) => `${basename(backup)}: ${what}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const knownIn = (rows: readonly Row[]): string => {
  const { stream = '' } = rows.findLast(({ type }) => type === 'LocationDesignated') ?? {};
  return stream.slice('Location-'.length);
};

/** The generation that began with the release has seen the restored journal from its first event to its last. */
const asWitnessed = async (witness: string, journal: string): Promise<readonly string[]> => {
  const seen: string[] = [];
  for await (const line of readWitness(witness)) seen.push(nameOf(line));
  const stored = rowsIn(journal).map(nameOf);
  return seen.length === stored.length && seen.every((name, at) => name === stored[at]) ? [] : [`the new generation of the witness saw ${seen.length} events of ${stored.length}, or others`];
};
