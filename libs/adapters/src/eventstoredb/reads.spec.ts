import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { StoreUnavailableError } from '@app/engine';
import { all, events, failureOf, idsOf } from '@app/testing';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { doubleHarness } from './double-harness.js';

let harness: ReturnType<typeof doubleHarness<EventStoreDbDouble>>;
beforeEach(async () => { harness = doubleHarness(await EventStoreDbDouble.start()); });
afterEach(async () => {
  jest.restoreAllMocks();
  await harness.dispose();
});

describe('reading the log of EventStoreDB', () => {
  it('fetches no more than is wanted of it, nor much more to find that', async () => {
    const { store, double } = harness;
    for (let written = 0; written < 2_000; written += 500) await store.append(`Order-${written}`, 'no_stream', events(500));
    const sent = async (read: () => Promise<unknown>): Promise<number> => {
      const before = double.eventsSent;
      await read();
      return double.eventsSent - before;
    };
    expect(await sent(() => store.ping())).toBe(1);
    expect(await sent(() => store.head())).toBeLessThanOrEqual(32);
    expect(await sent(() => all(store.readAll({ limit: 1 })))).toBeLessThanOrEqual(32);
  });

  it('goes on over as many pages as it takes, and ends where the log does', async () => {
    const { store } = harness;
    const written = events(4);
    await store.append('Rare-1', 'no_stream', written.slice(0, 1));
    for (let revision = 0; revision < 2_500; revision += 500) await store.append('Order-1', revision === 0 ? 'no_stream' : revision - 1, events(500));
    const { position } = await store.append('Rare-1', 0, written.slice(1));
    const filter = { streamPrefixes: ['Rare-'] };
    expect(idsOf(await all(store.readAll({ filter, limit: 3 })))).toEqual(idsOf(written.slice(0, 3)));
    expect(idsOf(await all(store.readAll({ filter, limit: 9 })))).toEqual(idsOf(written));
    for (let kept = 1; kept <= 100; kept += 1) await store.setRetention('Rare-1', { maxCount: kept });
    expect(await store.head()).toBe(position);
  });

  it('of a server that tells no positions says that it is too old, whatever was asked', async () => {
    const { store } = harness;
    await store.append('Order-1', 'no_stream', events(1));
    const { RecordedEvent } = streams.ReadResp.ReadEvent;
    jest.spyOn(RecordedEvent.prototype, 'getCommitPosition').mockReturnValue(null as unknown as string);
    for (const read of [() => store.head(), () => store.ping(), () => all(store.readAll()), () => all(store.readStream('Order-1'))]) {
      const error = await failureOf(read());
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error).toMatchObject({ outcome: 'not_applied', message: expect.stringContaining('too old') });
    }
  });
});
