import { expect } from '@jest/globals';
import { InvalidEventError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, eventsIn, meanwhile, messagesUntil, nextEvents, untilCaughtUp } from './waiting.js';
import { anEvent, events, idsOf, ours, writeHistory, writeLog } from './writing.js';

export const followingCases: Cases = (rule) => {
  rule(35, 'history turns into live without gap or repeat while others write', async (world) => {
    const { store, stream, secondInstance } = world;
    await writeLog(world, 99);
    const other = await secondInstance();
    const subscription = store.subscribe({ name: 'contract', filter: ours(world) });
    const writing = meanwhile(Promise.all([store, other, store].map(async (writer, index) => {
      for (let revision = 0; revision < 67; revision += 1) {
        await writer.append(stream(`live${index}`), revision === 0 ? 'no_stream' : revision - 1, events(1));
      }
    })));
    const seen = await nextEvents(subscription, 300);
    await writing;
    expect(seen).toEqual(await all(store.readAll({ filter: ours(world) })));
    await subscription.close();
  });

  rule(36, 'says when history is done, and what comes later comes after that', async (world) => {
    const { store, stream } = world;
    const history = await writeLog(world, 10);
    const subscription = store.subscribe({ name: 'contract', filter: ours(world) });
    const untilLive = await untilCaughtUp(subscription);
    expect(idsOf(eventsIn(untilLive))).toEqual(history);
    expect(subscription.state).toBe('live');
    const [later] = events(1);
    await store.append(stream('later'), 'no_stream', [later!]);
    expect(idsOf(await nextEvents(subscription, 1))).toEqual([later!.id]);
    await subscription.close();
    expect(subscription.state).toBe('closed');
  });

  rule(37, 'a subscription after a position does not give that position again', async (world) => {
    const written = await writeLog(world, 10);
    const log = await all(world.store.readAll({ filter: ours(world) }));
    const subscription = world.store.subscribe({ name: 'contract', after: log[6]!.position, filter: ours(world) });
    expect(idsOf(eventsIn(await untilCaughtUp(subscription)))).toEqual(written.slice(7));
    await subscription.close();
    expect(() => world.store.subscribe({ name: 'contract', after: 'nowhere' })).toThrow(InvalidEventError);
  });

  rule(39, 'a stream prefix takes its category and no longer name', async (world) => {
    const { store, category } = world;
    const [order, item] = [anEvent(), anEvent()];
    await store.append(`${category}Item-1`, 'no_stream', [item]);
    await store.append(`${category}-1`, 'no_stream', [order]);
    const read = async (...streamPrefixes: string[]) => idsOf(await all(store.readAll({ filter: { streamPrefixes } })));
    expect(await read(`${category}-`)).toEqual([order.id]);
    expect(await read(`${category}Item-`)).toEqual([item.id]);
    expect(await read(category)).toEqual(idsOf([item, order]));
    expect(await read(`${category}-`, `${category}Item-`)).toEqual(idsOf([item, order]));
    expect(await read(`${category}-2`, `${category}Item-1`)).toEqual([item.id]);
    expect(await read()).toEqual([]);
    const subscription = store.subscribe({ name: 'contract', filter: { streamPrefixes: [`${category}-`] } });
    expect(idsOf(eventsIn(await untilCaughtUp(subscription)))).toEqual([order.id]);
    await subscription.close();
  });

  rule(40, 'an event type prefix takes the types that begin with it, from any stream', async (world) => {
    const { store, stream, category } = world;
    const typed = ['A', 'B', 'A', 'C'].map((letter) => anEvent({}, `${category}${letter}`));
    for (const [index, event] of typed.entries()) await store.append(stream(`${index}`), 'no_stream', [event]);
    const read = async (...eventTypePrefixes: string[]) => idsOf(await all(store.readAll({ filter: { eventTypePrefixes } })));
    expect(await read(`${category}A`)).toEqual(idsOf([typed[0]!, typed[2]!]));
    expect(await read(`${category}A`, `${category}C`)).toEqual(idsOf([typed[0]!, typed[2]!, typed[3]!]));
    expect(await read(category)).toEqual(idsOf(typed));
    expect(await read()).toEqual([]);
    const subscription = store.subscribe({ name: 'contract', filter: { eventTypePrefixes: [`${category}B`] } });
    expect(idsOf(eventsIn(await untilCaughtUp(subscription)))).toEqual([typed[1]!.id]);
    await subscription.close();
  });

  rule(41, 'a subscription to nothing that exists goes live and tells how far it has looked', async (world) => {
    const { store, stream, category } = world;
    const first = await store.append(stream('first'), 'no_stream', events(1));
    await writeHistory(store, stream(), 300);
    const subscription = store.subscribe({ name: 'contract', filter: { streamPrefixes: [`${category}Nothing-`] } });
    let [progressed, caughtUp] = [false, false];
    const messages = await messagesUntil(subscription, (message) => {
      progressed ||= message.kind === 'progress' && message.position > first.position;
      caughtUp ||= message.kind === 'caughtUp';
      return progressed && caughtUp;
    });
    expect(eventsIn(messages)).toEqual([]);
    await subscription.close();
    const toNothing = store.subscribe({ name: 'contract', filter: { streamPrefixes: [] } });
    expect(eventsIn(await untilCaughtUp(toNothing))).toEqual([]);
    await toNothing.close();
  });

  rule(43, 'a subscription to a category that does not exist yet sees its first event', async ({ store, category }) => {
    const filter = { streamPrefixes: [`${category}Later-`] };
    const subscription = store.subscribe({ name: 'contract', filter });
    await untilCaughtUp(subscription);
    const [first] = events(1);
    await store.append(`${category}Later-1`, 'no_stream', [first!]);
    expect(idsOf(await nextEvents(subscription, 1))).toEqual([first!.id]);
    await subscription.close();
  });
};
