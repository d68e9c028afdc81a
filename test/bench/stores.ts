// What the port alone gives, on both stores: events of the size this system writes, appended and read back.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openEventStoreDb } from '@app/adapters/eventstoredb';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import type { EventStore, ExpectedRevision, NewEvent } from '@app/engine';
import { startDouble } from '../system/double-process.js';
import { median, rateOf } from './measure.js';

const ROUNDS = 5;
const SECONDS = 2;
const BATCH = 100;

export type StoreRates = { readonly name: string; readonly one: number; readonly together: number; readonly batches: number; readonly read: number };

const event = (): NewEvent => ({
  id: randomUUID(),
  type: 'OfficerAssigned',
  data: { role: 'ppk', account: `ppk-${randomUUID()}`, unit: 'bppw-52' },
  metadata: { actor: { id: 'pengawas-pusat', role: 'pengawas-pusat', unit: 'pusat' }, occurredAt: '2021-01-01T00:00:00.000Z', recordedAt: '2021-01-01T00:00:00.000Z', source: 'app', commandId: randomUUID(), v: 1 },
});

/** Appends to a stream of its own, each after the answer to the one before. */
const appender = (store: EventStore, size: number): (() => Promise<void>) => {
  const stream = `Bench-${randomUUID()}`;
  let expected: ExpectedRevision = 'no_stream';
  return async () => {
    expected = (await store.append(stream, expected, Array.from({ length: size }, event))).lastRevision;
  };
};

const appendRate = async (store: EventStore, callers: number, size = 1): Promise<number> => {
  const appenders = Array.from({ length: callers }, () => appender(store, size));
  return size * await rateOf(callers, SECONDS, (caller) => appenders[caller]!());
};

const readRate = async (store: EventStore): Promise<number> => {
  const started = performance.now();
  let events = 0;
  for await (const read of store.readAll()) events += read.revision < 0 ? 0 : 1;
  return events / ((performance.now() - started) / 1_000);
};

const measure = async (name: string, store: EventStore): Promise<StoreRates> => {
  const rounds: Omit<StoreRates, 'name'>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ one: await appendRate(store, 1), together: await appendRate(store, 32), batches: await appendRate(store, 1, BATCH), read: await readRate(store) });
  }
  const of = (part: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[part]));
  return { name, one: of('one'), together: of('together'), batches: of('batches'), read: of('read') };
};

/** Events per second, medians of five rounds. */
export const measureStores = async (directory: string): Promise<readonly StoreRates[]> => {
  const sqlite = await openSqliteEventStore({ file: join(directory, 'stores.db') });
  const double = await startDouble();
  const eventStoreDb = await openEventStoreDb({ url: double.url });
  try {
    return [await measure('embedded journal (SQLite, every commit confirmed by the disk)', sqlite), await measure('EventStoreDB client and double (in memory, over the wire)', eventStoreDb)];
  } finally {
    await eventStoreDb.close();
    await double.stop();
    await sqlite.close();
  }
};
