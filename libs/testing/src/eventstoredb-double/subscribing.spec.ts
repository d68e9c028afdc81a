import { describe, expect, it } from '@jest/globals';
import { END, excludeSystemEvents, START, streamNameFilter, type Filter, type Position } from '@eventstore/db-client';
import { connect, events, eventually, fill, open, PLAIN, typesOf, watch } from './bench.js';

const WHOLE_LOG = 2n ** 64n - 1n;
const OPENING = ['confirmed', 'caught up'];

const openWith = async (...types: readonly string[]) => {
  const opened = await open({ systemNoise: false });
  const append = (stream: string, ...list: readonly string[]) => opened.client.appendToStream(stream, events(...list), PLAIN);
  if (types.length > 0) await append('Order-1', ...types);
  return { ...opened, append };
};

describe('a subscription to everything', () => {
  it('gives history, says it has caught up, and goes on live', async () => {
    const { client, append } = await openWith('a', 'b');
    const { said, until } = watch(client.subscribeToAll({ fromPosition: START }));
    await until('caught up');
    await append('Order-2', 'c');
    await until('c');
    expect(said).toEqual(['confirmed', 'a', 'b', 'caught up', 'c']);
  });

  it('begins strictly after its position, or with what comes after the end', async () => {
    const { client, append } = await openWith('a', 'b');
    const { position } = await append('Order-1', 'c');
    await append('Order-1', 'd');
    const after = watch(client.subscribeToAll({ fromPosition: position! }));
    const fromEnd = watch(client.subscribeToAll({ fromPosition: END }));
    await Promise.all([after.until('caught up'), fromEnd.until('caught up')]);
    await append('Order-1', 'e');
    await Promise.all([after.until('e'), fromEnd.until('e')]);
    expect([after.said, fromEnd.said]).toEqual([['confirmed', 'd', 'caught up', 'e'], [...OPENING, 'e']]);
  });

  it('misses and repeats nothing while it catches up with a busy writer', async () => {
    const { client, append } = await openWith();
    const names = Array.from({ length: 300 }, (_, n) => `n${n}`);
    for (const name of names.slice(0, 100)) await append('Order-1', name);
    const { said, until } = watch(client.subscribeToAll({ fromPosition: START }));
    for (const name of names.slice(100)) await append('Order-1', name);
    await until('n299');
    expect(said.filter((words) => words.startsWith('n'))).toEqual(names);
  });

  it('holds back while its reader is slow', async () => {
    const { double, client } = await openWith();
    fill(double, 'Order-1', 900);
    const subscription = client.subscribeToAll({ fromPosition: START });
    await new Promise((resolve) => { subscription.once('readable', resolve); });
    expect(await typesOf(client.readStream('Order-1', { maxCount: 200 }))).toHaveLength(200);
    expect(double.eventsSent).toBeLessThan(700);
    await subscription.unsubscribe();
  });
});

describe('a filtered subscription', () => {
  const seenThrough = async (filter: Filter) => {
    const { client, append } = await openWith('order.placed', 'order.paid');
    await append('OrderItem-1', 'order.counted');
    await client.setStreamMetadata('Order-1', { maxCount: 10 });
    const { said, until } = watch(client.subscribeToAll({ fromPosition: START, filter }));
    await until('caught up');
    return said.slice(1, -1);
  };

  it('takes the streams of a prefix and no other', async () => {
    expect(await seenThrough(streamNameFilter({ prefixes: ['Order-', 'Bill-'] }))).toEqual(['order.placed', 'order.paid']);
  });

  it('takes the types of a prefix and no other', async () => {
    expect(await seenThrough({ filterOn: 'eventType', prefixes: ['order.p'], checkpointInterval: 1 })).toEqual(['order.placed', 'order.paid']);
  });

  it('takes what an expression matches', async () => {
    expect(await seenThrough(excludeSystemEvents())).toEqual(['order.placed', 'order.paid', 'order.counted']);
  });

  const checkpointed = async (broken: boolean, prefix: string, ...types: readonly string[]) => {
    const { double, client, append } = await openWith(...types);
    double.chaos.brokenCheckpoint = broken;
    const checkpoints: Position[] = [];
    const checkpointReached = async (_subscription: unknown, position: Position): Promise<void> => { checkpoints.push(position); };
    const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 2, checkpointInterval: 2, checkpointReached });
    const { until } = watch(client.subscribeToAll({ fromPosition: START, filter }));
    await until('caught up');
    return { client, append, checkpoints, log: double.journal.log.map(({ position }) => position) };
  };

  it('says how far it has looked after every so many events, matching or not, and when it goes live', async () => {
    const { checkpoints, log } = await checkpointed(false, 'Nothing-', ...'abcdefghi');
    expect(checkpoints.map(({ commit }) => commit)).toEqual([log[3], log[7], log[8]]);
  });

  it('loses the next event when resumed from the checkpoint of servers 24.2 to 24.10.4', async () => {
    const { client, append, checkpoints } = await checkpointed(true, 'Bill-', 'a');
    expect(checkpoints).toEqual([{ commit: WHOLE_LOG, prepare: WHOLE_LOG }]);
    await append('Bill-1', 'lost');
    const { said, until } = watch(client.subscribeToAll({ fromPosition: checkpoints[0]!, filter: streamNameFilter({ prefixes: ['Bill-'] }) }));
    await until('caught up');
    await append('Bill-1', 'seen');
    await until('seen');
    expect(said).toEqual([...OPENING, 'seen']);
  });
});

describe('a subscription to a stream', () => {
  it('waits for a stream that is not there yet, and ends when it is tombstoned', async () => {
    const { client, append } = await openWith('other');
    const { said, until } = watch(client.subscribeToStream('Order-2', { fromRevision: START }));
    await until('caught up');
    await append('Order-2', 'a', 'b');
    await until('b');
    await client.tombstoneStream('Order-2');
    await until('error: stream-deleted');
    expect(said).toEqual([...OPENING, 'a', 'b', 'error: stream-deleted']);
  });

  it('begins strictly after its revision', async () => {
    const { client } = await openWith('a', 'b', 'c');
    const { said, until } = watch(client.subscribeToStream('Order-1', { fromRevision: 0n }));
    await until('caught up');
    expect(said).toEqual(['confirmed', 'b', 'c', 'caught up']);
  });
});

describe('what the server holds open', () => {
  it('is a subscription until it is given up, and a read until it is read or cancelled', async () => {
    const { double, client } = await openWith();
    fill(double, 'Order-1', 1_000);
    const subscription = client.subscribeToAll({ fromPosition: END });
    const { until } = watch(subscription);
    await until('caught up');
    const reading = client.readStream('Order-1');
    for await (const _first of reading) break;
    await eventually(() => double.openReads === 2);
    expect(await typesOf(client.readStream('Order-1', { maxCount: 3 }))).toHaveLength(3);
    await reading.cancel();
    await subscription.unsubscribe();
    await eventually(() => double.openReads === 0);
  });

  it('is nothing once it went down', async () => {
    const { double } = await openWith('a');
    const { until, said } = watch(connect(double.url).subscribeToAll({ fromPosition: START }));
    await until('caught up');
    await double.goDown();
    await until('error: unavailable');
    await eventually(() => double.openReads === 0);
    expect(said).toEqual(['confirmed', 'a', 'caught up', 'error: unavailable']);
  });
});
