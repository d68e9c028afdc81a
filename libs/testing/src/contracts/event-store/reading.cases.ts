import { expect } from '@jest/globals';
import { InvalidEventError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, eventsIn, eventually, failureOf, untilCaughtUp } from './waiting.js';
import { anEvent, events, idsOf, ours, writeHistory, writeLog } from './writing.js';

export const readingCases: Cases = (rule) => {
  rule(24, 'a stream that does not exist is empty', async ({ store, stream }) => {
    expect(await all(store.readStream(stream()))).toEqual([]);
    expect(await all(store.readStream(stream(), { direction: 'backwards' }))).toEqual([]);
  });

  rule(25, 'reading forwards begins with the revision asked for', async ({ store, stream }) => {
    const written = events(5);
    await store.append(stream(), 'no_stream', written);
    expect(idsOf(await all(store.readStream(stream(), { from: 2 })))).toEqual(idsOf(written.slice(2)));
    expect(await all(store.readStream(stream(), { from: 5 }))).toEqual([]);
  });

  rule(26, 'reading backwards begins with the last event, or with the revision asked for', async ({ store, stream }) => {
    const written = idsOf(events(5));
    await store.append(stream(), 'no_stream', written.map((id) => ({ ...anEvent(), id })));
    const backwards = async (from?: number, limit?: number) => idsOf(await all(store.readStream(stream(), { direction: 'backwards', from, limit })));
    expect(await backwards(undefined, 1)).toEqual(written.slice(4));
    expect(await backwards()).toEqual([...written].reverse());
    expect(await backwards(2)).toEqual([...written.slice(0, 3)].reverse());
    expect(await backwards(99, 2)).toEqual([...written.slice(3)].reverse());
  });

  rule(27, 'more events than any page come complete, in order, and never beyond the limit', async (world) => {
    const { store, stream } = world;
    await writeHistory(store, stream(), 1_100);
    const revisions = Array.from({ length: 1_100 }, (_, index) => index);
    const read = async (options: Parameters<typeof store.readStream>[1]) => (await all(store.readStream(stream(), options))).map(({ revision }) => revision);
    expect(await read({})).toEqual(revisions);
    expect(await read({ direction: 'backwards' })).toEqual([...revisions].reverse());
    expect(await read({ from: 100, limit: 900 })).toEqual(revisions.slice(100, 1_000));
    expect((await all(store.readAll({ filter: ours(world) }))).map(({ revision }) => revision)).toEqual(revisions);
    expect(await all(store.readAll({ filter: ours(world), limit: 700 }))).toHaveLength(700);
    expect(await read({ limit: 0 })).toEqual([]);
  });

  rule(28, 'a read that is left early holds nothing of the store', async ({ store, stream, fault }) => {
    await writeHistory(store, stream(), 1_000);
    for (const read of [store.readStream(stream()), store.readStream(stream(), { direction: 'backwards' }), store.readAll()]) {
      for await (const event of read) if (event.revision >= 0) break;
    }
    for await (const message of store.subscribe({ name: 'contract' })) if (message.kind === 'event') break;
    const openReads = fault('openReads');
    await eventually(() => openReads() === 0, 'no read is open');
  });

  rule(29, 'an aborted signal ends a read', async ({ store, stream }) => {
    await writeHistory(store, stream(), 500);
    for (const start of [(signal: AbortSignal) => store.readStream(stream(), { signal }), (signal: AbortSignal) => store.readAll({ signal })]) {
      const abort = new AbortController();
      let seen = 0;
      const reading = (async () => {
        for await (const event of start(abort.signal)) if (event.position && ++seen === 3) abort.abort();
      })();
      expect(await failureOf(reading)).toMatchObject({ name: 'AbortError' });
      expect(seen).toBe(3);
      expect(await failureOf(all(start(AbortSignal.abort())))).toMatchObject({ name: 'AbortError' });
    }
  });

  rule(30, 'reading everything begins after the position given', async (world) => {
    const written = await writeLog(world, 10);
    const log = await all(world.store.readAll({ filter: ours(world) }));
    expect(idsOf(log)).toEqual(written);
    const rest = await all(world.store.readAll({ after: log[3]!.position, filter: ours(world) }));
    expect(idsOf(rest)).toEqual(written.slice(4));
    const unfiltered = await all(world.store.readAll({ after: log[3]!.position }));
    expect(idsOf(unfiltered.filter(({ stream }) => stream.startsWith(world.category)))).toEqual(written.slice(4));
    expect(await failureOf(all(world.store.readAll({ after: 'nowhere' })))).toBeInstanceOf(InvalidEventError);
  });

  rule(31, 'technical events stay in their stream and out of everything', async (world) => {
    const { store, stream } = world;
    const [business, technical] = [anEvent(), anEvent({}, '$checkpoint')];
    await store.append(stream(), 'no_stream', [technical, business]);
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf([technical, business]));
    expect(idsOf(await all(store.readAll({ filter: ours(world) })))).toEqual([business.id]);
    expect(idsOf(await all(store.readAll()))).not.toContain(technical.id);
    expect(await all(store.readAll({ filter: { eventTypePrefixes: ['$'] } }))).toEqual([]);
    const subscription = store.subscribe({ name: 'contract', filter: ours(world) });
    expect(idsOf(eventsIn(await untilCaughtUp(subscription)))).toEqual([business.id]);
    await subscription.close();
  });

  rule(32, 'everything comes in the order in which it was appended', async (world) => {
    const written = await writeLog(world, 60);
    expect(idsOf(await all(world.store.readAll({ filter: ours(world) })))).toEqual(written);
  });

  rule(33, 'the position of an append is that of its last event, and the head is never behind it', async (world) => {
    const { store, stream } = world;
    const first = await store.append(stream('a'), 'no_stream', events(3));
    const second = await store.append(stream('b'), 'no_stream', events(2));
    const log = await all(store.readAll({ filter: ours(world) }));
    expect([log[2]!.position, log[4]!.position]).toEqual([first.position, second.position]);
    expect(await all(store.readAll({ after: second.position, filter: ours(world) }))).toEqual([]);
    expect((await store.head())! >= second.position).toBe(true);
  });

  rule(34, 'positions are ordered as text, and so for any distance between them', async (world) => {
    await writeLog(world, 150);
    const positions = (await all(world.store.readAll({ filter: ours(world) }))).map(({ position }) => position);
    expect(positions).toHaveLength(150);
    expect(positions).toEqual([...new Set(positions)].sort());
    positions.forEach((position) => expect(position).toMatch(/^\d{20}\/\d{20}$/));
  });
};
