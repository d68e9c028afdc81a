import { describe, expect, it } from '@jest/globals';
import { closeAfterwards, connect, events, open, outcomeOf, PLAIN, typesOf } from './bench.js';
import { Cluster } from './cluster.js';

const startCluster = async () => {
  const cluster = await Cluster.start(3, { systemNoise: false });
  closeAfterwards(() => cluster.stop());
  return cluster;
};

const sent = ({ nodes }: Cluster): number[] => nodes.map(({ eventsSent }) => eventsSent);

describe('a cluster', () => {
  it.each([0, 1, 2])('is entered by its leader, number %s', async (leader) => {
    const cluster = await startCluster();
    cluster.elect(leader);
    const client = connect(cluster.url);
    await client.appendToStream('Order-1', events('a'), PLAIN);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a']);
    expect(sent(cluster)).toEqual([0, 1, 2].map((index) => (index === leader ? 1 : 0)));
  });

  it('is entered by its new leader when the old one has gone', async () => {
    const cluster = await startCluster();
    const client = connect(cluster.url);
    await client.appendToStream('Order-1', events('a'), PLAIN);
    await cluster.nodes[0]?.goDown();
    cluster.elect(2);
    expect(await outcomeOf(client.appendToStream('Order-1', events('b'), PLAIN))).toMatchObject({ code: 14 });
    await client.appendToStream('Order-1', events('b'), PLAIN);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a', 'b']);
    expect(sent(cluster)).toEqual([0, 0, 2]);
  });

  it('sends calls that require the leader from a follower to it, and the client follows', async () => {
    const cluster = await startCluster();
    const [leader, follower] = cluster.nodes;
    const client = connect(follower!.url);
    const demanding = { ...PLAIN, requiresLeader: true };
    expect(await outcomeOf(client.appendToStream('Order-1', events('a'), demanding)))
      .toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: leader!.port } });
    await client.appendToStream('Order-1', events('a'), demanding);
    expect(await typesOf(client.readStream('Order-1'))).toEqual(['a']);
    expect(sent(cluster)).toEqual([1, 0, 0]);
  });

  it('serves on a follower what does not require the leader', async () => {
    const cluster = await startCluster();
    await connect(cluster.nodes[1]!.url).appendToStream('Order-1', events('a'), PLAIN);
    expect(await typesOf(connect(cluster.nodes[2]!.url).readStream('Order-1'))).toEqual(['a']);
  });

  it('lets the client append plainly when it offers no batch path', async () => {
    const { double, client } = await open({ batchAppend: false });
    double.chaos.swallowAppends('after');
    expect(await outcomeOf(client.appendToStream('Order-1', events('a'), { deadline: 100 }))).toMatchObject({ type: 'deadline-exceeded' });
  });
});
