import { describe, expect, it } from '@jest/globals';
import { jsonEvent } from '@eventstore/db-client';
import { BATCH, events, open, outcomeOf, PLAIN, typesOf } from './bench.js';

const refusedAt = (actualVersion: unknown) => ({ type: 'wrong-expected-version', actualVersion });
const doneAt = (nextExpectedRevision: bigint) => ({ success: true, nextExpectedRevision });
const DELETED = { type: 'stream-deleted', streamName: 'Order-1' };

describe.each([['the plain path', PLAIN], ['the batch path', BATCH]])('what may be written, on %s', (_path, path) => {
  const begin = async (...types: readonly string[]) => {
    const { double, client } = await open();
    const append = (expectedRevision: bigint | 'no_stream' | 'any' | 'stream_exists', list: ReturnType<typeof events>, stream = 'Order-1') =>
      outcomeOf(client.appendToStream(stream, list, { ...path, expectedRevision }));
    const first = events(...types);
    const written = types.length > 0 ? await append('no_stream', first) : undefined;
    return { double, client, append, first, written, read: () => typesOf(client.readStream('Order-1')) };
  };

  it('writes at the revision the stream is at', async () => {
    const { append, read } = await begin('a', 'b');
    expect(await append(1n, events('c', 'd'))).toMatchObject(doneAt(3n));
    expect(await read()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses a revision that is still to come', async () => {
    expect(await (await begin('a', 'b')).append(5n, events('c'))).toMatchObject(refusedAt(1n));
  });

  it('refuses a revision of a stream that never was', async () => {
    expect(await (await begin()).append(0n, events('c'))).toMatchObject(refusedAt('no_stream'));
  });

  it('refuses a revision that is past, with other ids', async () => {
    const { append, read } = await begin('a', 'b');
    expect(await append(0n, events('c'))).toMatchObject(refusedAt(1n));
    expect(await read()).toEqual(['a', 'b']);
  });

  it('refuses a new stream where one is', async () => {
    expect(await (await begin('a')).append('no_stream', events('c'))).toMatchObject(refusedAt(0n));
  });

  it('answers the same ids at the same revision as it did the first time, even when the stream has moved on', async () => {
    const { append, first, written, read } = await begin('a', 'b');
    await append(1n, events('c'));
    expect(await append('no_stream', first)).toEqual(written);
    expect(await read()).toEqual(['a', 'b', 'c']);
  });

  it('refuses a replay of which a later id differs', async () => {
    const { append, first, read } = await begin('a', 'b');
    expect(await append('no_stream', [first[0]!, ...events('other')])).toMatchObject(refusedAt(1n));
    expect(await read()).toEqual(['a', 'b']);
  });

  it('refuses a replay that goes on beyond what is there', async () => {
    const { append, first, read } = await begin('a', 'b');
    expect(await append('no_stream', [...first, ...events('c')])).toMatchObject(refusedAt(1n));
    expect(await read()).toEqual(['a', 'b']);
  });

  it('takes the same ids into another stream', async () => {
    const { append, first } = await begin('a', 'b');
    expect(await append('no_stream', first, 'Order-2')).toMatchObject(doneAt(1n));
  });

  it('with any revision writes new ids, replays known ones and refuses a mixture', async () => {
    const { append, first, written, read } = await begin('a', 'b');
    expect(await append('any', events('c'))).toMatchObject(doneAt(2n));
    expect(await append('any', first)).toEqual(written);
    expect(await append('any', [first[1]!, ...events('d')])).toMatchObject(refusedAt(2n));
    expect(await read()).toEqual(['a', 'b', 'c']);
  });

  it('refuses a stream that must exist and was never written', async () => {
    expect(await (await begin()).append('stream_exists', events('a'))).toMatchObject(refusedAt('no_stream'));
  });

  it('takes a stream that must exist when it has metadata alone', async () => {
    const { client, append } = await begin();
    await client.setStreamMetadata('Order-1', { maxCount: 5 });
    expect(await append('stream_exists', events('a'))).toMatchObject(doneAt(0n));
  });

  it('takes a deleted stream as new and goes on numbering', async () => {
    const { client, append, read } = await begin('a', 'b');
    await client.deleteStream('Order-1', { expectedRevision: 1n });
    expect(await append('stream_exists', events('c'))).toMatchObject(DELETED);
    expect(await append('no_stream', events('c'))).toMatchObject(doneAt(2n));
    expect(await read()).toEqual(['c']);
  });

  it('never writes to a tombstoned stream again', async () => {
    const { client, append } = await begin('a');
    await client.tombstoneStream('Order-1');
    expect(await append('any', events('b'))).toMatchObject(DELETED);
    expect(await append('no_stream', events('b'))).toMatchObject(DELETED);
    expect(await append(0n, events('b'))).toMatchObject(DELETED);
    expect(await append('any', events('b'), '$$Order-1')).toMatchObject({ ...DELETED, streamName: '$$Order-1' });
  });

  it('writes all events of an append or none, one after the other', async () => {
    const { double, append } = await begin('a');
    const list = Array.from({ length: 50 }, (_, n) => jsonEvent({ type: 'n', data: { n } }));
    const [first, second] = await Promise.all([append(0n, list), append(0n, events('x'))]);
    expect([first, second].filter((one) => 'success' in one)).toHaveLength(1);
    const revisions = double.journal.log.filter(({ stream }) => stream === 'Order-1').map(({ revision }) => Number(revision));
    expect(revisions).toEqual([...revisions.keys()]);
  });
});
