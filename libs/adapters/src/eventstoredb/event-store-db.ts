import { ANY, jsonEvent, metastreamOf, NO_STREAM } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData } from '@eventstore/db-client';
import { assertExpectedRevision, assertStreamName, encodeEvents, StoreUnavailableError, StreamDeletedError } from '@app/engine';
import type {
  AppendOptions, AppendResult, EncodedEvent, EventStore, EventStoreError, ExpectedRevision, NewEvent, Position, ReadAllOptions,
  ReadStreamOptions, Retention, StoredEvent, StreamName, SubscribeOptions, Subscription,
} from '@app/engine';
import type { JsonObject } from '@app/kernel';
import { asReadError, asStoreError } from './client-errors.js';
import { closedStore, Connection } from './connection.js';
import { isSomewhere, logPositionOf, positionOf, revisionOf } from './positions.js';
import { Reads } from './reads.js';
import { retentionEvent } from './retention.js';
import type { ServerAddress } from './server-address.js';
import { SupervisedSubscription } from './subscription.js';
import { Writes } from './writes.js';

export type EventStoreDbSettings = {
  readonly report: (error: EventStoreError) => void;
  /** How long nothing may be heard while something is awaited. */
  readonly silenceMs: { readonly read: number; readonly subscription: number };
};

const PING_TIMEOUT_MS = 5_000;

/** The journal in EventStoreDB or KurrentDB, on one node or on a cluster. */
export class EventStoreDb implements EventStore {
  private readonly connection: Connection;
  private readonly closing = new AbortController();
  private readonly writes: Writes;
  private readonly reads: Reads;
  private readonly subscriptions = new Set<Subscription>();
  private closed: Promise<void> | undefined;

  constructor(address: ServerAddress, private readonly settings: EventStoreDbSettings) {
    this.connection = new Connection(address);
    this.writes = new Writes(this.connection);
    this.reads = new Reads(this.connection, this.closing.signal, settings.silenceMs.read);
  }

  async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[], options?: AppendOptions): Promise<AppendResult> {
    const encoded = encodeEvents(stream, expected, events);
    return this.write(stream, revisionFor(expected), encoded.map(eventData), { ...options, bytes: sizeOf(encoded) });
  }

  readStream(stream: StreamName, options: ReadStreamOptions = {}): AsyncIterable<StoredEvent> {
    return this.reads.ofStream(stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    return this.reads.ofAll(options);
  }

  subscribe(options: SubscribeOptions): Subscription {
    if (options.after !== undefined) logPositionOf(options.after);
    const { connection, reads, settings } = this;
    const source = { connection, reads, closing: this.closing.signal, silenceMs: settings.silenceMs.subscription, report: settings.report };
    const subscription = new SupervisedSubscription(source, options, () => this.subscriptions.delete(subscription));
    if (subscription.state !== 'closed') this.subscriptions.add(subscription);
    return subscription;
  }

  head(): Promise<Position | undefined> {
    return this.reads.head();
  }

  /** Whole and unconditionally: what was kept before is not asked for. */
  async setRetention(stream: StreamName, retention: Retention): Promise<void> {
    assertStreamName(stream);
    await this.write(metastreamOf(stream), ANY, [retentionEvent(retention)]).catch((error: unknown) => {
      throw error instanceof StreamDeletedError ? new StreamDeletedError(stream) : error;
    });
  }

  async tombstone(stream: StreamName, expected: ExpectedRevision): Promise<void> {
    assertStreamName(stream);
    assertExpectedRevision(expected);
    const options = { ...this.connection.options, expectedRevision: revisionFor(expected) };
    await this.writes.run((client, deadline) => client.tombstoneStream(stream, { ...options, deadline }).catch(unlessClosedAlready));
  }

  /** Reads as well, because the version is told even to those who may see nothing else. */
  async ping({ timeoutMs = PING_TIMEOUT_MS }: { timeoutMs?: number } = {}): Promise<{ backend: string; version: string }> {
    const { client } = this.connection.use();
    try {
      const [version] = await Promise.all([client.serverVersion(timeoutMs), this.reads.newest(timeoutMs)]);
      return { backend: 'eventstoredb', version };
    } catch (error) {
      throw asReadError(error);
    }
  }

  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    await this.writes.close();
    this.closing.abort(closedStore());
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.connection.close();
  }

  private async write(
    stream: string, expectedRevision: AppendExpectedRevision, events: EventData[], limits?: AppendOptions & { bytes: number },
  ): Promise<AppendResult> {
    const options = { ...this.connection.options, expectedRevision };
    const { nextExpectedRevision, position } = await this.writes.run((client, deadline) => client.appendToStream(stream, events, { ...options, deadline }), limits);
    if (!isSomewhere(position)) throw new StoreUnavailableError(`the server stored an append to ${stream} and did not tell where`, 'unknown');
    return { lastRevision: revisionOf(nextExpectedRevision), position: positionOf(position) };
  }
}

const unlessClosedAlready = (error: unknown): void => {
  if (!(asStoreError(error) instanceof StreamDeletedError)) throw error;
};

const revisionFor = (expected: ExpectedRevision): bigint | typeof NO_STREAM => (expected === 'no_stream' ? NO_STREAM : BigInt(expected));

/** From the text that was checked: the caller's own objects may have changed before the client comes to writing them. */
const eventData = ({ id, type, data, metadata }: EncodedEvent): EventData =>
  jsonEvent({ id, type, data: JSON.parse(data) as JsonObject, metadata: JSON.parse(metadata) as JsonObject });

const sizeOf = (events: readonly EncodedEvent[]): number =>
  events.reduce((total, { data, metadata }) => total + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);
