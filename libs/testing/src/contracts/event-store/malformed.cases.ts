import { expect } from '@jest/globals';
import { decoderOf } from '@app/engine';
import type { StoredEvent } from '@app/engine';
import type { Cases } from './harness.js';
import { all, nextEvents } from './waiting.js';
import { anEvent, ours } from './writing.js';

export const malformedCases: Cases = (rule) => {
  rule(66, 'what somebody else wrote and is no JSON is told in its place, nobody takes it for an event, and what follows is told too', async (world) => {
    const { store, stream, category, fault } = world;
    const decode = decoderOf({ [category]: { eventTypes: ['Happened'] } });
    const verdicts = (events: readonly StoredEvent[]): string[] =>
      events.map(decode).map((decoded) => (decoded.kind === 'undecodable' ? decoded.reason : decoded.kind));
    const subscription = store.subscribe({ name: 'contract', filter: ours(world) });
    await store.append(stream(), 'no_stream', [anEvent()]);
    await fault('writeGibberish')(stream(), 'Happened');
    await store.append(stream('2'), 'no_stream', [anEvent()]);
    const expected = ['decoded', 'malformed', 'decoded'];
    expect(verdicts(await all(store.readAll({ filter: ours(world) })))).toEqual(expected);
    expect(verdicts(await nextEvents(subscription, 3))).toEqual(expected);
    const [, gibberish] = await all(store.readStream(stream()));
    expect(gibberish).toMatchObject({ stream: stream(), revision: 1, type: 'Happened' });
    expect(await store.append(stream(), 1, [anEvent()])).toMatchObject({ lastRevision: 2 });
    await subscription.close();
  });
};
