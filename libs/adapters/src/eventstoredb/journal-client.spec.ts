import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { eventually, failureOf } from '@app/testing';
import { Cluster } from '@app/testing/eventstoredb-double';
import { asStoreError, isPassing } from './client-errors.js';
import { JournalClient } from './journal-client.js';
import { serverAddressOf } from './server-address.js';
import { itemsOf } from './watched-stream.js';

let cluster: Cluster;
let client: JournalClient;
beforeEach(async () => {
  cluster = await Cluster.start(2);
  client = new JournalClient(serverAddressOf(cluster.url));
});
afterEach(() => cluster.stop());

const append = (expectedRevision: bigint | typeof NO_STREAM = NO_STREAM) =>
  client.appendToStream('Order-1', [jsonEvent({ type: 'Happened', data: {} })], { expectedRevision });

describe('a client that is retired', () => {
  it('while it looks for a node lets everybody know who waits for that, so that he asks the next one', async () => {
    cluster.nodes.forEach(({ chaos }) => chaos.freeze());
    const writing = failureOf(client.found().then(() => append()));
    const reading = failureOf(itemsOf(client.readAll(), { endings: [], silenceMs: 60_000, onSilence: () => Promise.resolve() }).next());
    client.retire();
    cluster.nodes.forEach(({ chaos }) => chaos.thaw());
    for (const error of await Promise.all([writing, reading])) {
      expect(isPassing(error)).toBe(true);
      expect(asStoreError(error)).toMatchObject({ outcome: 'not_applied' });
    }
  });

  it('lets what is under way come to its end', async () => {
    await append();
    cluster.nodes[0]!.chaos.slow(50);
    const writing = append(0n);
    await eventually(() => cluster.nodes[0]!.journal.lastRevision('Order-1') === 1n, 'it has arrived');
    client.retire();
    expect(await writing).toMatchObject({ success: true });
  });
});
