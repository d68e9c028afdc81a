import { ServerCredentials } from '@grpc/grpc-js';
import { Chaos } from './chaos.js';
import { Journal } from './journal/journal.js';
import { Listener } from './listener.js';
import { makeNoise } from './noise.js';
import type { Credentials, Member, Node } from './services/node.js';
import { OpenReads } from './services/open-read.js';
import { serverOf } from './services/server.js';
import type { Endpoint } from './wire/failures.js';

export type DoubleOptions = {
  readonly port?: number;
  /** Several doubles over one journal are the nodes of one cluster. */
  readonly journal?: Journal;
  /** The client sends them over TLS only. */
  readonly credentials?: Credentials;
  /** PEM; `caFile` goes into the URL for the client to trust. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly caFile?: string };
  readonly version?: string;
  /** Whether to offer the client its batch path. */
  readonly batchAppend?: boolean;
  readonly members?: readonly Member[];
  readonly notLeader?: Endpoint;
  /** Records of the server's own between ours, as every real log has them. */
  readonly systemNoise?: boolean;
  readonly maxAppendSize?: number;
};

const DEFAULT_APPEND_SIZE = 1024 * 1024;

/**
 * An EventStoreDB server as the client sees it: real gRPC, the client's own messages, the server's rules for writing,
 * reading and subscribing. What it cannot prove: replication, elections and split brains, what a disk keeps, scavenging,
 * the speed of a real server, ACLs, regular expressions in .NET's dialect, races inside a server of many threads.
 */
export class EventStoreDbDouble {
  readonly journal: Journal;
  readonly chaos: Chaos;
  readonly url: string;
  readonly #node: Node;
  readonly #listener: Listener;
  readonly #silence: () => void;

  private constructor(node: Node, listener: Listener, silence: () => void, { credentials, tls }: DoubleOptions) {
    this.journal = node.journal;
    this.chaos = node.chaos;
    this.#node = node;
    this.#listener = listener;
    this.#silence = silence;
    const who = credentials === undefined ? '' : `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}@`;
    const ca = tls?.caFile === undefined ? '' : `&tlsCAFile=${tls.caFile}`;
    this.url = `esdb://${who}127.0.0.1:${listener.port}?tls=${tls !== undefined}${ca}`;
  }

  static async start(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const node = nodeOf(options);
    node.chaos.notLeader(options.notLeader);
    const listener = await Listener.open(serverOf(node), credentialsOf(options), options.port ?? 0);
    const silence = options.systemNoise === false ? () => undefined : makeNoise(node.journal);
    return new EventStoreDbDouble(node, listener, silence, options);
  }

  get port(): number {
    return this.#listener.port;
  }

  get isUp(): boolean {
    return this.#listener.isOpen;
  }

  /** What the next gossip says. */
  set members(members: readonly Member[]) {
    this.#node.members = members;
  }

  /** Reads and subscriptions the server still holds open. */
  get openReads(): number {
    return this.#node.reads.count;
  }

  get eventsSent(): number {
    return this.#node.eventsSent;
  }

  /** Every connection is reset and the port refuses new ones; the journal stays. */
  goDown(): Promise<void> {
    return this.#listener.close();
  }

  comeBack(): Promise<void> {
    return this.#listener.reopen();
  }

  async stop(): Promise<void> {
    this.#silence();
    this.chaos.thaw();
    await this.#listener.end();
  }
}

const nodeOf = (options: DoubleOptions): Node => {
  const reads = new OpenReads();
  return {
    journal: options.journal ?? new Journal(),
    chaos: new Chaos(reads),
    reads,
    credentials: options.credentials,
    version: options.version ?? '24.6.0',
    batchAppend: options.batchAppend ?? true,
    maxAppendSize: options.maxAppendSize ?? DEFAULT_APPEND_SIZE,
    members: options.members ?? [],
    eventsSent: 0,
  };
};

const credentialsOf = ({ tls }: DoubleOptions): ServerCredentials => tls === undefined
  ? ServerCredentials.createInsecure()
  : ServerCredentials.createSsl(null, [{ private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.cert) }]);
