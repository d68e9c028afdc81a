import { expect } from '@jest/globals';
import { ConcurrencyError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, failureOf } from './waiting.js';
import { anEvent, events, idsOf, ours } from './writing.js';

export const appendingCases: Cases = (rule) => {
  rule(1, 'appending to a new stream answers with the revision of the last event', async ({ store, stream }) => {
    expect(await store.append(stream(), 'no_stream', events(3))).toMatchObject({ lastRevision: 2 });
  });

  rule(2, 'appending at the exact revision continues the stream', async ({ store, stream }) => {
    await store.append(stream(), 'no_stream', events(2));
    expect(await store.append(stream(), 1, events(1))).toMatchObject({ lastRevision: 2 });
  });

  rule(3, 'a stream that exists is not begun again', async ({ store, stream }) => {
    await store.append(stream(), 'no_stream', events(2));
    const error = await failureOf(store.append(stream(), 'no_stream', events(1)));
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ stream: stream(), expected: 'no_stream', actual: 1, outcome: 'not_applied' });
  });

  rule(4, 'a revision that others have passed is refused with the actual one', async ({ store, stream }) => {
    await store.append(stream(), 'no_stream', events(3));
    const error = await failureOf(store.append(stream(), 0, events(1)));
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ expected: 0, actual: 2 });
  });

  rule(5, 'a revision not yet reached is refused with the actual one', async ({ store, stream }) => {
    await store.append(stream(), 'no_stream', events(1));
    const error = await failureOf(store.append(stream(), 7, events(1)));
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ expected: 7, actual: 0 });
  });

  rule(6, 'a revision of a missing stream is refused with no_stream', async ({ store, stream }) => {
    const error = await failureOf(store.append(stream(), 0, events(1)));
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ expected: 0, actual: 'no_stream' });
  });

  rule(7, 'of twenty writers at one revision, in two instances, exactly one wins', async ({ store, stream, secondInstance }) => {
    const other = await secondInstance();
    await store.append(stream(), 'no_stream', events(1));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, writer) => (writer % 2 ? store : other).append(stream(), 0, events(2))),
    );
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(lost).toHaveLength(19);
    lost.forEach((error) => expect(error).toBeInstanceOf(ConcurrencyError));
    expect(await all(store.readStream(stream()))).toHaveLength(3);
  });

  rule(8, 'a refused append of several events leaves nothing behind', async (world) => {
    const { store, stream } = world;
    const kept = events(1);
    await store.append(stream(), 'no_stream', kept);
    await failureOf(store.append(stream(), 'no_stream', events(3)));
    await failureOf(store.append(stream(), 5, events(3)));
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf(kept));
    expect(idsOf(await all(store.readAll({ filter: ours(world) })))).toEqual(idsOf(kept));
  });

  rule(9, 'one append gives contiguous revisions and ascending positions', async ({ store, stream }) => {
    const { position } = await store.append(stream(), 'no_stream', events(50));
    const stored = await all(store.readStream(stream()));
    expect(stored.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    const positions = stored.map((event) => event.position);
    expect(positions).toEqual([...new Set(positions)].sort());
    expect(positions.at(-1)).toBe(position);
  });

  rule(13, 'the same ids in another stream are an append of their own', async ({ store, stream }) => {
    const same = [anEvent(), anEvent()];
    await store.append(stream('a'), 'no_stream', same);
    expect(await store.append(stream('b'), 'no_stream', same)).toMatchObject({ lastRevision: 1 });
    expect(idsOf(await all(store.readStream(stream('b'))))).toEqual(idsOf(same));
  });
};
