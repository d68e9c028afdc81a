import { EventStoreDbDouble, type DoubleOptions } from './double.js';
import { Journal } from './journal/journal.js';

/** Several nodes over one journal: replication done, elections held by hand. */
export class Cluster {
  readonly url: string;

  private constructor(readonly nodes: readonly EventStoreDbDouble[]) {
    this.url = `esdb://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`;
  }

  static async start(size = 3, options: DoubleOptions = {}): Promise<Cluster> {
    const journal = options.journal ?? new Journal();
    const starting = Array.from({ length: size }, () => EventStoreDbDouble.start({ ...options, journal }));
    const cluster = new Cluster(await Promise.all(starting));
    cluster.elect(0);
    return cluster;
  }

  /** From now on every node tells everyone that this one leads; those that are down count as dead. */
  elect(leader: number): void {
    const members = this.nodes.map(({ port, isUp }, index) =>
      ({ host: '127.0.0.1', port, alive: isUp, state: index === leader ? 'LEADER' as const : 'FOLLOWER' as const }));
    this.nodes.forEach((node, index) => {
      node.members = members;
      node.chaos.notLeader(index === leader ? undefined : members[leader]);
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }
}
