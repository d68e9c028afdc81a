import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteReadStore } from '@app/adapters/sqlite';
import { categoryOf, decode, fingerprint, hashOfTable, livingTable, Projector, wallClock, type Decode, type EventStore } from '@app/engine';
import type { JsonObject, Projection } from '@app/kernel';
import { DECIDERS, recordAll, replayed } from '../../replay/recording.js';
import { versionFolders } from '../../replay/version-folder.js';

/** What a journal comes to, as far as anybody can see. */
export type Outcome = {
  /** Table -> SHA-256 over its rows. */
  readonly tables: Readonly<Record<string, string>>;
  /** SHA-256 over every folded state. */
  readonly states: string;
};

export type ZoneReading = {
  readonly zone: string;
  /** By its own clock: that the process really stood there. */
  readonly offsetMinutes: number;
  readonly events: number;
  readonly streams: number;
  readonly asStored: Outcome;
  /** The same events from a store that keeps the fields in another order, as JSON allows. */
  readonly reordered: Outcome;
  readonly golden: { readonly histories: number; readonly unequal: readonly string[] };
  /** SHA-256 over the events that the same lives leave when they are lived there. */
  readonly livedThere: string;
};

const PATIENCE_MS = 900_000;

const backwards = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, backwards(inner)]));
};

const decodeReordered: Decode = (stored) =>
  decode({ ...stored, data: backwards(stored.data) as JsonObject, metadata: backwards(stored.metadata) as JsonObject });

/** Every table, built from nothing by the projector itself. */
const tablesOf = async (store: EventStore, directory: string, projections: readonly Projection[], reading: Decode): Promise<Outcome['tables']> => {
  const folder = mkdtempSync(join(directory, 'read-models-'));
  const readStore = openSqliteReadStore({ file: join(folder, 'read-models.db') });
  const projector = new Projector({ store, readStore, clock: wallClock, decode: reading, projections });
  try {
    await projector.start();
    const waited = await projector.waitFor(await store.head() ?? '', PATIENCE_MS);
    if (waited !== 'reached') throw new Error('the tables were not built in time');
    const hashes = [];
    for (const projection of projections) hashes.push([projection.table, (await hashOfTable(readStore, livingTable(projection))).sha256]);
    return Object.fromEntries(hashes) as Outcome['tables'];
  } finally {
    await projector.stop();
    readStore.close();
    rmSync(folder, { recursive: true });
  }
};

type Folded = { readonly events: number; readonly streams: number; readonly asStored: string; readonly reordered: string };

/** Every stream there is, folded by the decider it belongs to. */
const statesOf = async (store: EventStore): Promise<Folded> => {
  const states = new Map<string, { asStored: unknown; reordered: unknown }>();
  let events = 0;
  for await (const stored of store.readAll()) {
    const decider = DECIDERS.find(({ category }) => category === categoryOf(stored.stream));
    if (decider === undefined) continue;
    events += 1;
    const folded = states.get(stored.stream) ?? { asStored: decider.initial, reordered: decider.initial };
    for (const [which, reading] of [['asStored', decode], ['reordered', decodeReordered]] as const) {
      const decoded = reading(stored);
      if (decoded.kind === 'undecodable') throw new Error(`${stored.stream} ${stored.revision}: ${decoded.reason}`);
      folded[which] = decider.evolve(folded[which], decoded.recorded.event);
    }
    states.set(stored.stream, folded);
  }
  const sorted = [...states].sort(([one], [other]) => (one < other ? -1 : 1));
  const hashOf = (which: 'asStored' | 'reordered'): string => fingerprint(sorted.map(([stream, folded]) => [stream, fingerprint(folded[which])]));
  return { events, streams: states.size, asStored: hashOf('asStored'), reordered: hashOf('reordered') };
};

const goldenOf = (): ZoneReading['golden'] => {
  const recordings = versionFolders().flatMap(({ version, recordings: kept }) => [...kept].map(([history, recording]) => ({ name: `${version} ${history}`, recording })));
  const unequal = recordings.filter(({ recording }) => JSON.stringify(replayed(recording.lines)) !== JSON.stringify(recording));
  return { histories: recordings.length, unequal: unequal.map(({ name }) => name) };
};

export const readingOf = async (store: EventStore, directory: string, projections: readonly Projection[]): Promise<ZoneReading> => {
  const states = await statesOf(store);
  return {
    zone: process.env['TZ'] ?? '',
    offsetMinutes: -new Date(2021, 6, 1).getTimezoneOffset(),
    events: states.events,
    streams: states.streams,
    asStored: { tables: await tablesOf(store, directory, projections, decode), states: states.asStored },
    reordered: { tables: await tablesOf(store, directory, projections, decodeReordered), states: states.reordered },
    golden: goldenOf(),
    livedThere: fingerprint([...await recordAll()].map(([history, { lines }]) => [history, lines])),
  };
};
