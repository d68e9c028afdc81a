import { expect } from '@jest/globals';
import { CountingProjection } from './counting-projection.js';
import type { Cases } from './harness.js';
import { failureOf } from './waiting.js';
import { events, ours } from './writing.js';

export const projectionCases: Cases = (rule) => {
  rule(57, 'who waits for the position of an append sees it in the read model, or learns that it is not there yet', async (world) => {
    const { store, stream } = world;
    const projection = new CountingProjection();
    const stop = new AbortController();
    const following = projection.follow(store, ours(world), stop.signal);
    for (let index = 0; index < 20; index += 1) {
      const { position } = await store.append(stream(`${index}`), 'no_stream', events(3));
      expect(await projection.reaches(position, 5_000)).toBe(true);
      expect(projection.countOf(stream(`${index}`))).toBe(3);
    }
    stop.abort();
    await following;
    const unseen = await store.append(stream('unseen'), 'no_stream', events(1));
    expect(await projection.reaches(unseen.position, 50)).toBe(false);
    projection.close();
  });

  rule(58, 'a crash between the row and the checkpoint applies nothing twice', async (world) => {
    const { store, stream } = world;
    const { position } = await store.append(stream(), 'no_stream', events(30));
    const projection = new CountingProjection();
    for (const revision of [0, 7, 7, 29]) {
      const crashing = projection.follow(store, ours(world), new AbortController().signal, (event) => {
        if (event.revision === revision) throw new Error('crash');
      });
      expect(await failureOf(crashing)).toMatchObject({ message: 'crash' });
      expect(projection.countOf(stream())).toBe(revision);
    }
    const stop = new AbortController();
    const following = projection.follow(store, ours(world), stop.signal);
    expect(await projection.reaches(position, 5_000)).toBe(true);
    expect(projection.countOf(stream())).toBe(30);
    stop.abort();
    await following;
    projection.close();
  });
};
