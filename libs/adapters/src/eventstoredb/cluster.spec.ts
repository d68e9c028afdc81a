import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import type { EventStore, EventStoreError } from '@app/engine';
import { all, anEvent, events, idsOf, nextEvents, untilCaughtUp } from '@app/testing';
import { Cluster } from '@app/testing/eventstoredb-double';
import { openEventStoreDb } from './open-event-store-db.js';

let cluster: Cluster;
let stores: EventStore[];
let reports: EventStoreError[];
const open = (url: string): EventStore => {
  const store = openEventStoreDb({ url, report: (trouble) => reports.push(trouble) });
  stores.push(store);
  return store;
};
beforeEach(async () => {
  [stores, reports] = [[], []];
  cluster = await Cluster.start();
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await cluster.stop();
});

const leading = (leader: number) => cluster.nodes.map(({ port }, index) =>
  ({ host: '127.0.0.1', port, state: index === leader ? 'LEADER' as const : 'FOLLOWER' as const }));
const served = (): boolean[] => cluster.nodes.map(({ eventsSent }) => eventsSent > 0);

describe('a cluster of EventStoreDB', () => {
  it('61 is used through its leader, though only a follower is known', async () => {
    const store = open(cluster.nodes[1]!.url);
    const written = events(3);
    expect(await store.append('Order-1', 'no_stream', written)).toMatchObject({ lastRevision: 2 });
    expect(idsOf(await all(store.readStream('Order-1')))).toEqual(idsOf(written));
    const subscription = store.subscribe({ name: 'board' });
    expect(idsOf(await nextEvents(subscription, 3))).toEqual(idsOf(written));
    expect(served()).toEqual([true, false, false]);
    expect(reports).toEqual([]);
  });

  it('61 a read and a subscription that begin at a follower are led to the leader too', async () => {
    const written = events(2);
    await open(cluster.url).append('Order-1', 'no_stream', written);
    expect(idsOf(await all(open(cluster.nodes[2]!.url).readAll()))).toEqual(idsOf(written));
    expect(idsOf(await nextEvents(open(cluster.nodes[2]!.url).subscribe({ name: 'board' }), 2))).toEqual(idsOf(written));
    expect(served()).toEqual([true, false, false]);
  });

  it('61 a leader that steps down sends everybody to the new one', async () => {
    const store = open(cluster.url);
    await store.append('Order-1', 'no_stream', [anEvent()]);
    cluster.elect(2);
    expect(await store.append('Order-1', 0, [anEvent()])).toMatchObject({ lastRevision: 1 });
    expect(await all(store.readStream('Order-1'))).toHaveLength(2);
    expect(served()).toEqual([false, false, true]);
  });

  it('62 is entered by its leader, and by the next one when that is gone, with nothing lost or repeated', async () => {
    const store = open(cluster.url);
    const written = events(20);
    const subscription = store.subscribe({ name: 'board' });
    await untilCaughtUp(subscription);
    const seen = nextEvents(subscription, written.length);
    for (const [index, event] of written.entries()) {
      if (index === 7) {
        await cluster.nodes[0]!.goDown();
        cluster.elect(1);
      }
      await store.append('Order-1', index === 0 ? 'no_stream' : index - 1, [event]);
    }
    expect(idsOf(await seen)).toEqual(idsOf(written));
    expect(served()).toEqual([true, true, false]);
  });

  it('62 takes a node that answers "internal error" for one that has to be left', async () => {
    const store = open(cluster.url);
    await store.append('Order-1', 'no_stream', [anEvent()]);
    for (const node of cluster.nodes) {
      node.members = leading(1);
      node.chaos.notLeader(undefined);
    }
    cluster.nodes[0]!.chaos.refuseNext(1, status.INTERNAL);
    expect(await store.append('Order-1', 0, [anEvent()])).toMatchObject({ lastRevision: 1 });
    expect(await all(store.readStream('Order-1'))).toHaveLength(2);
    expect(served()).toEqual([false, true, false]);
  });

  it('62 that is away at first is found when it comes', async () => {
    await Promise.all(cluster.nodes.map((node) => node.goDown()));
    const store = open(cluster.url);
    await expect(store.append('Order-1', 'no_stream', [anEvent()], { timeoutMs: 300 })).rejects.toMatchObject({ name: 'NoNodeFoundError', outcome: 'not_applied' });
    await Promise.all(cluster.nodes.map((node) => node.comeBack()));
    cluster.elect(0);
    expect(await store.append('Order-1', 'no_stream', [anEvent()])).toMatchObject({ lastRevision: 0 });
  });
});
