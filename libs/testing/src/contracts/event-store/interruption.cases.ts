import { expect } from '@jest/globals';
import type { Subscription } from '@app/engine';
import type { Cases } from './harness.js';
import { all, failureOf, meanwhile, nextEvents, settled, untilCaughtUp, within } from './waiting.js';
import { events, idsOf, ours, writeHistory, writeLog } from './writing.js';

export const interruptionCases: Cases = (rule) => {
  rule(44, 'a connection lost in the middle of history leaves the sequence exact', async (world) => {
    const written = await writeLog(world, 300);
    const subscription = world.store.subscribe({ name: 'contract', filter: ours(world) });
    const before = await nextEvents(subscription, 100);
    world.fault('breakConnections')();
    const after = await nextEvents(subscription, 200);
    expect(idsOf([...before, ...after])).toEqual(written);
    await subscription.close();
  });

  rule(45, 'a connection lost while live, in the middle of writes, leaves the sequence exact', async (world) => {
    const breakConnections = world.fault('breakConnections');
    const subscription = world.store.subscribe({ name: 'contract', filter: ours(world) });
    await untilCaughtUp(subscription);
    const writing = meanwhile(writeLog(world, 100));
    const before = await nextEvents(subscription, 30);
    breakConnections();
    const after = await nextEvents(subscription, 70);
    expect(idsOf([...before, ...after])).toEqual(await writing);
    await subscription.close();
  });

  rule(46, 'a consumer that throws stops its delivery and nothing else', async (world) => {
    await writeLog(world, 100);
    const subscription = world.store.subscribe({ name: 'contract', filter: ours(world) });
    const seen: string[] = [];
    const consuming = (async () => {
      for await (const message of subscription) {
        if (message.kind === 'event') seen.push(message.event.id);
        if (seen.length === 5) throw new Error('cannot digest this');
      }
    })();
    expect(await failureOf(consuming)).toMatchObject({ message: 'cannot digest this' });
    await within(1_000, subscription.close(), 'close');
    await world.store.append(world.stream('after'), 'no_stream', events(1));
    expect(seen).toHaveLength(5);
    expect(subscription.state).toBe('closed');
  });

  rule(47, 'a consumer that does not ask is not read ahead for', async (world) => {
    const { store, stream, fault } = world;
    await writeHistory(store, stream(), 5_000);
    const subscription = store.subscribe({ name: 'contract', filter: ours(world) });
    const fetched = fault('eventsFetched');
    const before = fetched();
    const seen = await nextEvents(subscription, 100);
    const taken = (await settled(fetched)) - before;
    expect(taken).toBeGreaterThanOrEqual(100);
    expect(taken).toBeLessThanOrEqual(100 + 64);
    seen.push(...await nextEvents(subscription, 4_900));
    expect(seen.map(({ revision }) => revision)).toEqual(Array.from({ length: 5_000 }, (_, index) => index));
    await subscription.close();
  });

  rule(48, 'close(), or its signal, ends a subscription quickly and for good', async (world) => {
    const { store, stream } = world;
    await writeHistory(store, stream(), 2_000);
    const abort = new AbortController();
    for (const end of [(subscription: Subscription) => subscription.close(), async () => abort.abort()]) {
      const subscription = store.subscribe({ name: 'contract', filter: ours(world), signal: abort.signal });
      const messages = subscription[Symbol.asyncIterator]();
      for (let taken = 0; taken < 10; taken += 1) expect((await messages.next()).done).toBe(false);
      await within(1_000, end(subscription), 'close');
      expect((await within(1_000, messages.next(), 'the end')).done).toBe(true);
      expect(subscription.state).toBe('closed');
    }

    const stillborn = store.subscribe({ name: 'contract', signal: abort.signal });
    expect(stillborn.state).toBe('closed');
    expect((await stillborn[Symbol.asyncIterator]().next()).done).toBe(true);

    const waiting = store.subscribe({ name: 'contract', after: await store.head(), filter: ours(world) });
    await untilCaughtUp(waiting);
    const next = waiting[Symbol.asyncIterator]().next();
    await within(1_000, waiting.close(), 'close while live');
    expect((await within(1_000, next, 'the last message')).done).toBe(true);
  });

  rule(49, 'fifty subscriptions see one and the same sequence', async (world) => {
    await writeLog(world, 60, 'before');
    const subscriptions = Array.from({ length: 50 }, (_, index) => world.store.subscribe({ name: `contract ${index}`, filter: ours(world) }));
    const writing = meanwhile(writeLog(world, 60, 'during'));
    const sequences = await Promise.all(subscriptions.map((subscription) => nextEvents(subscription, 120)));
    await writing;
    const log = idsOf(await all(world.store.readAll({ filter: ours(world) })));
    sequences.forEach((sequence) => expect(idsOf(sequence)).toEqual(log));
    await Promise.all(subscriptions.map((subscription) => subscription.close()));
  });
};
