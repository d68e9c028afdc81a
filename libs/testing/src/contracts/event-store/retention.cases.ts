import { expect } from '@jest/globals';
import { ConcurrencyError, InvalidEventError, StreamDeletedError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, failureOf } from './waiting.js';
import { events, idsOf, ours } from './writing.js';

export const retentionCases: Cases = (rule) => {
  rule(54, 'a stream that keeps its last events goes on counting, and everything still has them all', async (world) => {
    const { store, stream } = world;
    await store.append(stream(), 'no_stream', events(10));
    await store.setRetention(stream(), { maxCount: 3 });
    const revisions = async (options = {}) => (await all(store.readStream(stream(), options))).map(({ revision }) => revision);
    expect(await revisions()).toEqual([7, 8, 9]);
    expect(await revisions({ from: 2 })).toEqual([7, 8, 9]);
    expect(await revisions({ direction: 'backwards' })).toEqual([9, 8, 7]);
    expect(await store.append(stream(), 9, events(1))).toMatchObject({ lastRevision: 10 });
    expect(await revisions()).toEqual([8, 9, 10]);
    expect(await all(store.readAll({ filter: ours(world) }))).toHaveLength(11);
    for (const impossible of [{ maxCount: 0 }, { maxCount: 1.5 }, { truncateBefore: -1 }]) {
      expect(await failureOf(store.setRetention(stream(), impossible))).toBeInstanceOf(InvalidEventError);
    }
  });

  rule(55, 'a truncated stream hides what is older, until it is truncated elsewhere', async ({ store, stream }) => {
    await store.append(stream(), 'no_stream', events(6));
    const revisions = async (options = {}) => (await all(store.readStream(stream(), options))).map(({ revision }) => revision);
    await store.setRetention(stream(), { truncateBefore: 4 });
    expect(await revisions()).toEqual([4, 5]);
    expect(await revisions({ direction: 'backwards', from: 4 })).toEqual([4]);
    expect(await revisions({ direction: 'backwards', from: 3 })).toEqual([]);
    await store.setRetention(stream(), { truncateBefore: 1, maxCount: 100 });
    expect(await revisions()).toEqual([1, 2, 3, 4, 5]);
  });

  rule(56, 'a closed stream is closed for ever, however often it is closed, and everything still has its events', async (world) => {
    const { store, stream } = world;
    const written = events(3);
    await store.append(stream(), 'no_stream', written);
    expect(await failureOf(store.tombstone(stream(), 1))).toBeInstanceOf(ConcurrencyError);
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf(written));
    await store.tombstone(stream(), 2);
    await store.tombstone(stream(), 2);
    await store.tombstone(stream(), 0);
    expect(await failureOf(store.append(stream(), 2, events(1)))).toBeInstanceOf(StreamDeletedError);
    expect(await failureOf(store.append(stream(), 'no_stream', written))).toBeInstanceOf(StreamDeletedError);
    expect(await failureOf(all(store.readStream(stream())))).toBeInstanceOf(StreamDeletedError);
    const retained = await failureOf(store.setRetention(stream(), { maxCount: 1 }));
    expect(retained).toBeInstanceOf(StreamDeletedError);
    expect(retained).toMatchObject({ stream: stream() });
    expect(idsOf(await all(store.readAll({ filter: ours(world) })))).toEqual(idsOf(written));
  });

  rule(56, 'a stream that was never begun can be closed too', async ({ store, stream }) => {
    expect(await failureOf(store.tombstone(stream(), 0))).toMatchObject({ name: 'ConcurrencyError', expected: 0, actual: 'no_stream' });
    await store.tombstone(stream(), 'no_stream');
    expect(await failureOf(store.append(stream(), 'no_stream', events(1)))).toBeInstanceOf(StreamDeletedError);
  });
};
