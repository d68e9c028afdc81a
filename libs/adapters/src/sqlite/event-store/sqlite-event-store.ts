import type { Database } from 'better-sqlite3';
import { assertExpectedRevision, assertStreamName, encodeEvents, InvalidEventError } from '@app/engine';
import type {
  AppendOptions, AppendResult, EventStore, EventStoreError, ExpectedRevision, NewEvent, Position, ReadAllOptions, ReadByStreamOptions,
  ReadStreamOptions, Retention, StoredEvent, StreamName, SubscribeOptions, Subscription,
} from '@app/engine';
import { reading } from './driver-errors.js';
import { GroupCommit } from './group-commit.js';
import { LogReader } from './log-reader.js';
import type { LogPage } from './log-reader.js';
import { NameTable } from './name-table.js';
import { eventsOf } from './pages.js';
import type { Page } from './pages.js';
import { positionOf, sequenceOf } from './positions.js';
import { StreamReader } from './stream-reader.js';
import { StreamTable } from './stream-table.js';
import { StreamWriter } from './stream-writer.js';
import { SqliteSubscription } from './subscription.js';
import { Tail } from './tail.js';
import { WholeStreams } from './whole-streams.js';
import { WriteTransaction } from './write-transaction.js';

export type SqliteEventStoreSettings = {
  readonly clock: () => number;
  readonly positionStep: number;
  readonly pollIntervalMs: number;
  readonly waitingWrites: number;
  readonly report: (error: EventStoreError) => void;
  readonly onClosed: () => Promise<void>;
};

/** The embedded journal: one file, any number of processes of one machine. */
export class SqliteEventStore implements EventStore {
  private readonly writer: StreamWriter;
  private readonly writes: GroupCommit;
  private readonly streams: StreamReader;
  private readonly wholeStreams: WholeStreams;
  private readonly log: LogReader;
  private readonly tail: Tail;
  private readonly subscriptions = new Set<Subscription>();
  private closing: Promise<void> | undefined;

  constructor(private readonly db: Database, private readonly settings: SqliteEventStoreSettings) {
    const categories = new NameTable(db, 'categories');
    const types = new NameTable(db, 'event_types');
    const streams = new StreamTable(db, categories);
    this.tail = new Tail(db, settings.pollIntervalMs);
    this.writer = new StreamWriter(db, streams, types, settings);
    this.writes = new GroupCommit(new WriteTransaction(db), {
      committed: this.tail.wake,
      rolledBack: () => [categories, types, streams].forEach((table) => table.forget()),
      lost: settings.report,
    }, settings.waitingWrites);
    this.streams = new StreamReader(db, streams, types);
    this.wholeStreams = new WholeStreams(db, types);
    this.log = new LogReader(db, { categories, types });
  }

  async append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[], options?: AppendOptions): Promise<AppendResult> {
    const encoded = encodeEvents(stream, expected, events);
    return this.writes.run(() => this.writer.append(stream, expected, encoded), options);
  }

  readStream(stream: StreamName, options: ReadStreamOptions = {}): AsyncIterable<StoredEvent> {
    const onwards = options.direction === 'backwards' ? -1 : 1;
    return eventsOf((previous: Page | undefined, size) => {
      assertStreamName(stream);
      const last = previous?.events.at(-1);
      return this.streams.page(stream, last === undefined ? options : { ...options, from: last.revision + onwards }, size);
    }, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    return eventsOf((previous: LogPage | undefined, size) =>
      this.log.page(previous?.scannedTo ?? sequenceOf(options.after), options.filter, size), options);
  }

  readByStream(options: ReadByStreamOptions): AsyncIterable<readonly StoredEvent[]> {
    return this.wholeStreams.read(options);
  }

  subscribe(options: SubscribeOptions): Subscription {
    const subscription = new SqliteSubscription(
      { page: (...from) => this.log.page(...from), tail: this.tail, report: this.settings.report },
      options, () => this.subscriptions.delete(subscription),
    );
    if (subscription.state !== 'closed') this.subscriptions.add(subscription);
    return subscription;
  }

  async head(): Promise<Position | undefined> {
    const head = reading(() => this.log.head());
    return head === 0 ? undefined : positionOf(head);
  }

  async setRetention(stream: StreamName, retention: Retention): Promise<void> {
    assertStreamName(stream);
    assertCount(retention.maxCount, 1);
    assertCount(retention.truncateBefore, 0);
    await this.writes.run(() => this.writer.retain(stream, retention));
  }

  async tombstone(stream: StreamName, expected: ExpectedRevision): Promise<void> {
    assertStreamName(stream);
    assertExpectedRevision(expected);
    await this.writes.run(() => this.writer.tombstone(stream, expected));
  }

  /** Also fails once nothing can be written any more, so that whoever watches over the process can end it. */
  async ping(): Promise<{ backend: string; version: string }> {
    this.writes.assertWritable();
    const version = reading(() => this.db.prepare<[], string>('SELECT sqlite_version() FROM (SELECT count(*) FROM event_types)').pluck().get());
    return { backend: 'sqlite', version: version! };
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    await this.writes.close();
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    this.db.close();
    await this.settings.onClosed();
  }
}

const assertCount = (count: number | undefined, lowest: number): void => {
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= lowest)) {
    throw new InvalidEventError(`${count} cannot bound what a stream keeps`);
  }
};
