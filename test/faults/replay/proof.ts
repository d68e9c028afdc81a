// A journal means one thing: the same tables and states however often it is read, wherever the machine stands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { shippedDefinitions, simulate } from '@app/engine';
import type { Proof, Trial } from '../proof.js';
import type { PlantedFold } from './planted-folds.js';
import type { Outcome, ZoneReading } from './zone-reading.js';
import { readInZones, ZONES } from './zones.js';

type ReplayReport = { readonly readings: readonly ZoneReading[] };

/** What a simulated location leaves in the journal within a year, at the least. */
const EVENTS_PER_LOCATION = 108;
const NO_LEAP = 25;

const simulated = async (directory: string, { size, seed, say }: Trial): Promise<void> => {
  const store = await openSqliteEventStore({ file: join(directory, 'journal.db') });
  try {
    await simulate({
      store, regions: openRegions(), definitions: shippedDefinitions(), locations: Math.ceil(size / EVENTS_PER_LOCATION), seed: String(seed), fiscalYear: 2021,
      onDay: (on, { day, events }) => { if (day % NO_LEAP === 0) say(`simulated up to ${on}: ${events} events`); },
    });
  } finally {
    await store.close();
  }
};

const readEverywhere = async (trial: Trial, zones: readonly string[], planted: readonly PlantedFold[] = []): Promise<ReplayReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-replay-'));
  try {
    await simulated(directory, trial);
    return { readings: await readInZones(zones, directory, trial.say, planted) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

const differences = (one: Outcome, other: Outcome): readonly string[] => [
  ...Object.keys(one.tables).filter((table) => one.tables[table] !== other.tables[table]),
  ...(one.states === other.states ? [] : ['the folded states']),
];

const shortcomings = ({ readings }: ReplayReport, { size }: Trial): readonly string[] => {
  const [first] = readings;
  if (first === undefined) return ['nothing was read'];
  return [
    ...(first.events < size ? [`only ${first.events} events`] : []),
    ...(new Set(readings.map(({ offsetMinutes }) => offsetMinutes)).size < readings.length ? ['the processes did not stand in zones of their own'] : []),
    ...readings.flatMap(({ zone, asStored, reordered, golden: { unequal }, livedThere }) => [
      ...differences(first.asStored, asStored).map((what) => `${what}: another in ${zone} than in ${first.zone}`),
      ...differences(asStored, reordered).map((what) => `${what}: another in ${zone} where the fields come in another order`),
      ...(livedThere === first.livedThere ? [] : [`the same lives leave other events in ${zone} than in ${first.zone}`]),
      ...unequal.map((history) => `${history}: not the recorded states in ${zone}`),
    ]),
  ];
};

export const proof: Proof<ReplayReport> = {
  name: 'replay',
  claim: 'The journal, read again, comes to the same tables and states to the byte: in every time zone, whatever the order of the fields; and so do the golden histories, and lives lived anew.',
  size: { unit: 'events', full: 200_000, small: 2_000 },
  run: (trial) => readEverywhere(trial, ZONES),
  shortcomings,
  figure: ({ readings }) => {
    const { events = 0, streams = 0, asStored, golden } = readings[0] ?? {};
    const tables = Object.keys(asStored?.tables ?? {}).length;
    return `${events} events in ${streams} histories and ${golden?.histories ?? 0} golden ones, read twice in each of ${readings.length} time zones: ${tables} tables and all states identical ${2 * readings.length} times`;
  },
  planted: async (trial) => {
    const seen = shortcomings(await readEverywhere(trial, [ZONES[0], ZONES[2]], ['zone', 'keys']), trial);
    const caught = [/another in Asia\/Jayapura than in UTC/, /order/].every((sign) => seen.some((one) => sign.test(one)));
    return { fault: 'a fold that looks at the local time zone, and one that looks at the order of the fields', caught, seen: seen.join('; ') };
  },
};
