import { convertToCommandError, EventStoreDBClient } from '@eventstore/db-client';
import type { EndPoint, GossipClusterOptions } from '@eventstore/db-client';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import { Channel, credentials } from '@grpc/grpc-js';
import { pauseFor } from './back-off.js';
import type { ServerAddress } from './server-address.js';

const KEEP_ALIVE_MS = 10_000;
const MOST_SEARCHES = 10;
const SEARCH_EVERY_MS = 100;
/** The client's own: a server can hold larger events than it takes over gRPC. */
const LARGEST_ANSWER = 17 * 1024 * 1024;

/**
 * The client over one connection. It never mends a connection: what it does by itself covers some errors only, goes on
 * using the sick one where another channel shares it, and fails where nobody can catch it. Whoever meets an error takes
 * the next client. Batch append is never used: all clients of a process share its fate, and it knows no deadline.
 */
export class JournalClient extends EventStoreDBClient {
  /** When it was made, or last answered. */
  lastSign = performance.now();
  private channel: Promise<Channel> | undefined;
  private readonly retired = new AbortController();
  /** Holds the password, and a private field of the language is one that no log can print. */
  readonly #address: ServerAddress;

  constructor(address: ServerAddress, node?: EndPoint) {
    super(settingsOf(address, node) as GossipClusterOptions, {
      insecure: address.tls === undefined,
      rootCertificate: address.tls?.ca,
      userKeyFile: address.tls?.userKey,
      userCertFile: address.tls?.userCertificate,
    }, address.credentials);
    this.#address = address;
    this.supports = () => Promise.resolve(false);
    this.handleError = () => Promise.resolve();
    this.getChannel = () => (this.channel ??= this.open());
  }

  /** Resolves when a node is found to talk to. In a cluster that may take longer than anybody wants to wait. */
  async found(): Promise<void> {
    await this.getChannel();
  }

  /** Asked anew each time; the client itself asks once and remembers even a failure for ever. */
  serverVersion(deadline: number): Promise<string> {
    return this.execute(ServerFeaturesClient, 'getSupportedMethods', (server) => new Promise((resolve, reject) => {
      server.getSupportedMethods(new sharedMessages.Empty(), ...this.callArguments({ deadline }), (error, features) => {
        if (error) reject(convertToCommandError(error));
        else resolve(features.getEventStoreServerVersion());
      });
    }));
  }

  /**
   * Calls that are under way go on; the connection ends with the last of them. A turn later, because who waited for a node
   * makes his call in the turn in which it is found, and one on a closed channel fails where nobody can catch it. The
   * client's own `dispose` leaves the connection open, and waits for ever for a call that was cancelled a moment before.
   */
  retire(): void {
    this.retired.abort();
    this.channel?.then((channel) => setImmediate(() => channel.close()), () => undefined);
  }

  /** Told to look once each time: its own repeats would go on long after anybody has stopped to wait for them. */
  private async findNode(): Promise<string> {
    const { maxDiscoverAttempts = MOST_SEARCHES, discoveryInterval = SEARCH_EVERY_MS } = this.#address.numbers;
    for (let searches = 1; ; searches += 1) {
      try {
        return await this.resolveUri();
      } catch (error) {
        if (searches >= maxDiscoverAttempts || this.retired.signal.aborted) throw error;
        await pauseFor(discoveryInterval, this.retired.signal);
      }
    }
  }

  private async open(): Promise<Channel> {
    const { tls, numbers } = this.#address;
    const security = tls === undefined ? credentials.createInsecure() : credentials.createSsl(tls.ca, tls.userKey, tls.userCertificate);
    return new Channel(await this.findNode(), security, {
      'grpc.keepalive_time_ms': pingEvery(numbers.keepAliveInterval),
      'grpc.keepalive_timeout_ms': pingEvery(numbers.keepAliveTimeout),
      'grpc.max_receive_message_length': LARGEST_ANSWER,
      // Channels share connections otherwise, and with them a dead socket or the pause before the next attempt.
      'grpc.use_local_subchannel_pool': 1,
    });
  }
}

const pingEvery = (milliseconds = KEEP_ALIVE_MS): number => (milliseconds < 0 ? Number.MAX_SAFE_INTEGER : milliseconds);

const settingsOf = ({ nodes, discover, nodePreference, connectionName, numbers }: ServerAddress, node: EndPoint | undefined) => {
  const options = { ...numbers, maxDiscoverAttempts: 1, discoveryInterval: 1, nodePreference, ...(connectionName === undefined ? {} : { connectionName }) };
  const [first] = nodes;
  if (node !== undefined) return { ...options, endpoint: node };
  if (discover) return { ...options, discover: first };
  return nodes.length > 1 ? { ...options, endpoints: nodes } : { ...options, endpoint: first };
};
