import { expect } from '@jest/globals';
import type { Cases } from './harness.js';
import { all, eventsIn, messagesUntil, nextEvents, untilCaughtUp } from './waiting.js';
import { anEvent, idsOf, ours, writeLog } from './writing.js';

export const resumingCases: Cases = (rule) => {
  rule(38, 'resuming at any event of a log gives exactly the rest', async (world) => {
    const written = await writeLog(world, 50);
    for (let taken = 1; taken <= 50; taken += 1) {
      const before = world.store.subscribe({ name: 'contract', filter: ours(world) });
      const seen = await nextEvents(before, taken);
      await before.close();
      const after = world.store.subscribe({ name: 'contract', after: seen.at(-1)!.position, filter: ours(world) });
      const rest = eventsIn(await untilCaughtUp(after));
      await after.close();
      expect(idsOf([...seen, ...rest])).toEqual(written);
    }
  });

  rule(42, 'resuming where nothing was found misses nothing that comes next', async (world) => {
    const { store, category } = world;
    await writeLog(world, 200);
    const filter = { streamPrefixes: [`${category}Quiet-`] };
    const subscription = store.subscribe({ name: 'contract', filter });
    const messages = await messagesUntil(subscription, ({ kind }) => kind === 'progress');
    await subscription.close();
    const last = messages.at(-1)!;
    const first = anEvent();
    await store.append(`${category}Quiet-1`, 'no_stream', [first]);
    expect(last.kind).toBe('progress');
    const resumed = store.subscribe({ name: 'contract', after: last.kind === 'progress' ? last.position : undefined, filter });
    expect(idsOf(await nextEvents(resumed, 1))).toEqual([first.id]);
    await resumed.close();
    expect(idsOf(await all(store.readAll({ after: last.kind === 'progress' ? last.position : undefined, filter })))).toEqual([first.id]);
  });
};
