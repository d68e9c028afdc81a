import { expect } from '@jest/globals';
import { ConcurrencyError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, failureOf } from './waiting.js';
import { anEvent, events, idsOf } from './writing.js';

export const repeatingCases: Cases = (rule) => {
  rule(10, 'repeating an append with the same ids gives the first answer and writes nothing', async ({ store, stream }) => {
    const [first, second] = [events(2), events(2)];
    const beginning = await store.append(stream(), 'no_stream', first);
    const continuation = await store.append(stream(), 1, second);
    expect(await store.append(stream(), 'no_stream', first)).toEqual(beginning);
    expect(await store.append(stream(), 1, second)).toEqual(continuation);
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf([...first, ...second]));
  });

  rule(11, 'a repeat gives the original revision and position after the stream has moved on', async ({ store, stream }) => {
    const repeated = events(2);
    await store.append(stream(), 'no_stream', events(1));
    const original = await store.append(stream(), 0, repeated);
    await store.append(stream(), 2, events(5));
    expect(await store.append(stream(), 0, repeated)).toEqual(original);
    expect(original.lastRevision).toBe(2);
    expect(await all(store.readStream(stream()))).toHaveLength(8);
  });

  rule(12, 'an append that repeats another one only in part is refused', async ({ store, stream }) => {
    const [a, b, c] = [anEvent(), anEvent(), anEvent()];
    await store.append(stream(), 'no_stream', [a, b]);
    for (const overlap of [[a, c], [c, b], [a, b, c], [b], [b, a]]) {
      expect(await failureOf(store.append(stream(), 'no_stream', overlap))).toBeInstanceOf(ConcurrencyError);
    }
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf([a, b]));
  });
};
