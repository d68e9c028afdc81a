import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, binaryEvent, END, jsonEvent, START } from '@eventstore/db-client';
import { all, events, fill, open, outcomeOf, PLAIN, typesOf } from './bench.js';
import { Journal } from './journal/journal.js';

const openWith = async (...types: readonly string[]) => {
  const opened = await open();
  await opened.client.appendToStream('Order-1', events(...types), PLAIN);
  return { ...opened, read: (options?: object) => typesOf(opened.client.readStream('Order-1', options)) };
};

describe('reading a stream', () => {
  it('begins at the revision it is given and ends at the count', async () => {
    const { read } = await openWith('a', 'b', 'c', 'd');
    expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual(['b', 'c']);
    expect(await read({ fromRevision: 9n })).toEqual([]);
  });

  it('reads backwards from the end, and from a revision with it', async () => {
    const { read } = await openWith('a', 'b', 'c');
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 1 })).toEqual(['c']);
    expect(await read({ direction: BACKWARDS, fromRevision: 1n })).toEqual(['b', 'a']);
  });

  it('says which stream was not found', async () => {
    const { client } = await open();
    expect(await outcomeOf(typesOf(client.readStream('Order-none')))).toMatchObject({ type: 'stream-not-found', streamName: 'Order-none' });
  });

  it('gives back names, data and metadata as they came', async () => {
    const { client } = await open();
    const [name, data, metadata] = ['Urusan-é-漢-😀', { deep: [{ n: null, x: 1.5e300, y: {} }], text: '\u0000é漢😀' }, { $correlationId: 'c', schemaVersion: 1 }];
    await client.appendToStream(name, jsonEvent({ type: 'ditetapkan.é', data, metadata }), PLAIN);
    const [{ event }] = await all(client.readStream(name)) as [{ event: object }];
    expect(event).toMatchObject({ streamId: name, type: 'ditetapkan.é', data, metadata, isJson: true });
  });

  it.each([
    ['keeps no more events than its metadata says', { maxCount: 2 }, ['c', 'd']],
    ['hides what is truncated', { truncateBefore: 1 }, ['b', 'c', 'd']],
    ['is empty and yet there when everything is truncated', { truncateBefore: 4 }, []],
  ])('%s, and the whole log keeps it all', async (_rule, metadata, left) => {
    const { client, read } = await openWith('a', 'b', 'c', 'd');
    await client.setStreamMetadata('Order-1', metadata);
    expect(await read()).toEqual(left);
    expect(await typesOf(client.readAll())).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', '$metadata']));
    expect(await client.appendToStream('Order-1', events('e'), { ...PLAIN, expectedRevision: 3n })).toMatchObject({ nextExpectedRevision: 4n });
  });

  it('hides events that are older than the metadata says', async () => {
    let now = 1_700_000_000_000;
    const { client } = await open({ journal: new Journal({ now: () => now }) });
    await client.setStreamMetadata('Order-1', { maxAge: 60 });
    await client.appendToStream('Order-1', events('old'), PLAIN);
    now += 59_000;
    await client.appendToStream('Order-1', events('new'), PLAIN);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['old', 'new']);
    now += 2_000;
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['new']);
  });
});

describe('ending a stream', () => {
  it('finds nothing in a deleted stream until it lives again', async () => {
    const { client, read } = await openWith('a');
    await client.deleteStream('Order-1');
    expect(await outcomeOf(read())).toMatchObject({ type: 'stream-not-found' });
  });

  it('fails on a tombstoned stream, and the whole log shows the tombstone', async () => {
    const { client, read } = await openWith('a');
    await client.tombstoneStream('Order-1');
    expect(await outcomeOf(read())).toMatchObject({ type: 'stream-deleted', streamName: 'Order-1' });
    expect(await typesOf(client.readAll())).toEqual(expect.arrayContaining(['a', '$streamDeleted']));
  });

  it('deletes at the expected revision only, and nothing where nothing was', async () => {
    const { client } = await openWith('a', 'b');
    expect(await outcomeOf(client.deleteStream('Order-1', { expectedRevision: 0n }))).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
    expect(await outcomeOf(client.tombstoneStream('Order-1', { expectedRevision: 7n }))).toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n });
    expect(await outcomeOf(client.deleteStream('Order-none'))).toMatchObject({ type: 'wrong-expected-version' });
  });
});

describe('reading everything', () => {
  it('orders by position, sparsely, the position of an append being that of its last event', async () => {
    const { client } = await open({ journal: new Journal({ firstPosition: 9_999_999_800n }) });
    const answers = [];
    for (const name of ['Order-1', 'Order-2', 'Order-1']) answers.push(await client.appendToStream(name, events('a', 'b'), PLAIN));
    const read = await all(client.readAll()) as { event: { position: { commit: bigint }; type: string } }[];
    const positions = read.map(({ event }) => event.position.commit);
    expect(positions.slice(1).every((position, index) => position > positions[index]! + 100n)).toBe(true);
    expect(new Set(positions.map((position) => String(position).length)).size).toBe(2);
    expect(read.filter(({ event }) => event.type === 'b').map(({ event }) => event.position)).toEqual(answers.map(({ position }) => position));
  });

  it('begins with the position it is given forwards, and before it backwards', async () => {
    const { client } = await open();
    const { position } = await client.appendToStream('Order-1', events('a', 'b'), PLAIN);
    await client.appendToStream('Order-1', events('c'), PLAIN);
    expect(await typesOf(client.readAll({ fromPosition: position! }))).toEqual(['b', 'c']);
    expect(await typesOf(client.readAll({ fromPosition: position!, direction: BACKWARDS, maxCount: 1 }))).toEqual(['a']);
    expect(await typesOf(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 }))).toEqual(['c']);
  });

  it('has records of the server between ours, unless told not to', async () => {
    const noisy = await open();
    const quiet = await open({ systemNoise: false });
    for (const { client } of [noisy, quiet]) {
      for (let n = 0; n < 10; n += 1) await client.appendToStream('Order-1', events('a'), PLAIN);
    }
    expect(new Set(await typesOf(noisy.client.readAll()))).toEqual(new Set(['$settings', '$statsCollected', 'a']));
    expect(new Set(await typesOf(quiet.client.readAll({ fromPosition: START })))).toEqual(new Set(['a']));
  });

  it('follows links when asked to, even those that lead nowhere any more', async () => {
    const { client } = await open();
    await client.appendToStream('Order-1', events('a', 'b'), PLAIN);
    const link = (data: string) => binaryEvent({ type: '$>', data: Buffer.from(data) });
    await client.appendToStream('Links-1', [link('1@Order-1'), link('0@Order-1'), link('7@Order-1')], PLAIN);
    await client.setStreamMetadata('Order-1', { truncateBefore: 1 });
    const resolved = await all(client.readStream('Links-1', { resolveLinkTos: true }));
    expect(resolved.map(({ link: from, event }) => [from?.type, event?.type])).toEqual([['$>', 'b'], ['$>', undefined], ['$>', undefined]]);
    expect(await typesOf(client.readStream('Links-1'))).toEqual(['$>', '$>', '$>']);
  });
});

describe('limits', () => {
  it('refuses more than one append may hold, and takes exactly that much', async () => {
    const { client } = await open({ maxAppendSize: 1_000 });
    const sized = (size: number) => jsonEvent({ type: 'a', data: 'x'.repeat(size - 2) });
    expect(await outcomeOf(client.appendToStream('Order-1', [sized(600), sized(401)], PLAIN))).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_000 });
    expect(await outcomeOf(client.appendToStream('Order-1', [sized(600), sized(401)]))).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_000 });
    expect(await outcomeOf(typesOf(client.readStream('Order-1')))).toMatchObject({ type: 'stream-not-found' });
    expect(await client.appendToStream('Order-1', [sized(600), sized(400)], PLAIN)).toMatchObject({ success: true });
  });

  it('refuses an event whose id is no UUID', async () => {
    const { client } = await open();
    const [event] = events('a');
    expect(await outcomeOf(client.appendToStream('Order-1', [{ ...event!, id: 'no-uuid' }], PLAIN))).toMatchObject({ type: 'unknown' });
  });

  it('takes a thousand events in one append, and gives every one of twenty thousand back', async () => {
    const { double, client } = await open({ systemNoise: false });
    const list = events(...Array<string>(1_000).fill('a'));
    for (let n = 0; n < 2; n += 1) await client.appendToStream(`Order-${n}`, list, PLAIN);
    fill(double, 'Order-3', 18_000);
    expect(await typesOf(client.readAll())).toHaveLength(20_000);
  });
});
