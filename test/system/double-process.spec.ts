import { afterEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDouble, type DoubleProcess } from './double-process.js';

const CREDENTIALS = { credentials: { username: 'app', password: 'secret' } };

const closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

const connect = ({ url }: DoubleProcess) => {
  const client = EventStoreDBClient.connectionString(url);
  closings.push(() => client.dispose());
  return {
    client,
    append: (type: string, expectedRevision: bigint | 'no_stream') =>
      client.appendToStream('Order-1', jsonEvent({ type, data: {} }), { ...CREDENTIALS, expectedRevision })
        .catch((error: unknown) => error),
  };
};

describe('the double in a process of its own', () => {
  it('has all it answered after kill -9, on the same port', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'double-'));
    closings.push(() => rmSync(directory, { recursive: true }));
    const data = join(directory, 'journal.ndjson');
    const first = await startDouble({ data });
    const { append } = connect(first);
    await append('a', 'no_stream');
    await append('b', 0n);
    const kept = await first.control.events();
    await first.kill();
    expect(await append('c', 1n)).toMatchObject({ code: 14 });
    const second = await startDouble({ data, port: first.port });
    closings.push(second.stop);
    expect(second.url).toBe(first.url);
    expect(await second.control.events()).toEqual(kept);
    expect(await append('c', 1n)).toMatchObject({ nextExpectedRevision: 2n });
  });

  it('does as its control says, and ends when told to', async () => {
    const double = await startDouble();
    const { client, append } = connect(double);
    const subscription = client.subscribeToAll();
    const failed = new Promise((resolve) => { subscription.once('error', resolve); });
    await new Promise((resolve) => { subscription.once('caughtUp', resolve); });
    expect(await double.control.state()).toMatchObject({ openReads: 1 });
    await double.control.killSubscriptions(8);
    expect(await failed).toMatchObject({ code: 8 });
    await double.control.dropNextReplies(1);
    expect(await append('a', 'no_stream')).toMatchObject({ code: 14 });
    expect(await double.control.events('Order-1')).toMatchObject([{ type: 'a', revision: '0', data: {} }]);
    await double.control.goDown();
    expect(await append('b', 0n)).toMatchObject({ code: 14 });
    await double.control.comeBack();
    expect(await append('b', 0n)).toMatchObject({ nextExpectedRevision: 1n });
    await expect(double.control.killReads(99)).rejects.toThrow('99 is no code of gRPC');
    expect(await double.stop()).toBe(0);
  });
});
