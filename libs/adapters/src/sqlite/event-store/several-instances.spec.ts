import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { ConcurrencyError, StoreTimeoutError, StreamDeletedError } from '@app/engine';
import type { EventStore, NewEvent, StoredEvent } from '@app/engine';
import { sqliteHarness } from './sqlite-harness.js';

type Harness = Awaited<ReturnType<typeof sqliteHarness>>;

const anEvent = (type = 'Happened'): NewEvent => ({ id: randomUUID(), type, data: {}, metadata: {} });
const all = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
};

let harness: Harness;
let other: EventStore;
beforeAll(async () => {
  harness = await sqliteHarness();
  other = await harness.secondInstance();
});
afterAll(() => harness.dispose());

describe('several instances on one file', () => {
  it('never accept two appends for one revision', async () => {
    const race = fc.array(fc.record({ byOther: fc.boolean(), stream: fc.nat(2), turns: fc.nat(3) }), { minLength: 2, maxLength: 25 });
    await fc.assert(fc.asyncProperty(race, async (writers) => {
      const names = Array.from({ length: 3 }, () => `Race-${randomUUID()}`);
      const accepted = names.map(() => [] as string[]);
      await Promise.all(writers.map(async ({ byOther, stream, turns }) => {
        const store = byOther ? other : harness.store;
        for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
        const current = (await all(store.readStream(names[stream]!))).length;
        const events = [anEvent(), anEvent()];
        try {
          await store.append(names[stream]!, current === 0 ? 'no_stream' : current - 1, events);
          accepted[stream]!.push(...events.map(({ id }) => id));
        } catch (error) {
          expect(error).toBeInstanceOf(ConcurrencyError);
        }
      }));
      for (const [stream, name] of names.entries()) {
        const seen = await all(other.readStream(name));
        expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, index) => index));
        expect(seen.map(({ id }) => id).sort()).toEqual([...accepted[stream]!].sort());
        expect(await all(harness.store.readStream(name))).toEqual(seen);
      }
    }), { numRuns: 40 });
    expect(await all(other.readAll())).toEqual(await all(harness.store.readAll()));
  });

  it('see at once what another has written, also of a stream they have just looked at', async () => {
    const name = `Looked-${randomUUID()}`;
    for (const revision of [0, 1, 2]) {
      expect(await all(harness.store.readStream(name, { from: revision }))).toEqual([]);
      await other.append(name, revision === 0 ? 'no_stream' : revision - 1, [anEvent()]);
      expect(await all(harness.store.readStream(name, { from: revision }))).toMatchObject([{ revision }]);
    }
    await other.tombstone(name, 2);
    await expect(all(harness.store.readStream(name))).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('see what the others write, while they wait for it', async () => {
    const subscription = harness.store.subscribe({ name: 'spec', after: await harness.store.head() });
    const written = [anEvent(), anEvent('AnotherType'), anEvent()];
    const seen: string[] = [];
    for await (const message of subscription) {
      if (message.kind === 'event') seen.push(message.event.id);
      if (seen.length === written.length) break;
      if (message.kind === 'progress') continue;
      await other.append(`Seen-${randomUUID()}`, 'no_stream', [written[seen.length]!]);
    }
    expect(seen).toEqual(written.map(({ id }) => id));
  });

  it('hear of their own writes at once, not from the poll', async () => {
    const never = await sqliteHarness({ pollIntervalMs: 3_600_000 });
    const messages = never.store.subscribe({ name: 'spec' })[Symbol.asyncIterator]();
    expect((await messages.next()).value).toEqual({ kind: 'caughtUp' });
    for (const revision of [0, 1, 2]) {
      const next = messages.next();
      await never.store.append('Heard-1', revision === 0 ? 'no_stream' : revision - 1, [anEvent()]);
      expect((await next).value).toMatchObject({ event: { revision } });
    }
    await never.dispose();
  });

  it('do not believe a number from a transaction that was undone', async () => {
    const [undone, taken] = [`Undone${randomUUID()}`, `Taken${randomUUID()}`];
    harness.planted.failNext(2, /INTO events/, 'SQLITE_IOERR');
    await expect(harness.store.append(`${undone}-1`, 'no_stream', [anEvent(undone)])).rejects.toMatchObject({ outcome: 'not_applied' });
    await other.append(`${taken}-1`, 'no_stream', [anEvent(taken)]);
    await harness.store.append(`${undone}-1`, 'no_stream', [anEvent(undone)]);
    const stored = await all(other.readAll({ filter: { streamPrefixes: [undone, taken] } }));
    expect(stored.map(({ stream, type }) => [stream, type])).toEqual([[`${taken}-1`, taken], [`${undone}-1`, undone]]);
  });

  it('wait for each other to write, up to the time they were given', async () => {
    const holder = new Database(harness.file);
    holder.exec('BEGIN IMMEDIATE');
    const impatient = harness.store.append(`Busy-${randomUUID()}`, 'no_stream', [anEvent()], { timeoutMs: 150 });
    const patient = harness.store.append(`Busy-${randomUUID()}`, 'no_stream', [anEvent()]);
    await expect(impatient).rejects.toBeInstanceOf(StoreTimeoutError);
    holder.exec('COMMIT');
    holder.close();
    expect(await patient).toMatchObject({ lastRevision: 0 });
  });

  it('keep positions in order whatever distance each of them puts between two', async () => {
    const sparse = await sqliteHarness({ positionStep: 9_999_999_999 });
    const dense = await sqliteHarness();
    for (const { store } of [sparse, dense]) {
      for (let index = 0; index < 12; index += 1) await store.append(`Sparse-${index}`, 'no_stream', [anEvent()]);
    }
    for (const { store } of [sparse, dense]) {
      const log = await all(store.readAll());
      expect(log.map(({ stream }) => stream)).toEqual(Array.from({ length: 12 }, (_, index) => `Sparse-${index}`));
      expect(log.map(({ position }) => position)).toEqual(log.map(({ position }) => position).sort());
      expect((await all(store.readAll({ after: log[8]!.position }))).map(({ stream }) => stream)).toEqual(['Sparse-9', 'Sparse-10', 'Sparse-11']);
    }
    await sparse.dispose();
    await dense.dispose();
  });
});
