import type { Database, Statement } from 'better-sqlite3';
import { ConcurrencyError, StreamDeletedError } from '@app/engine';
import type { AppendResult, EncodedEvent, ExpectedRevision, Retention, StreamName } from '@app/engine';
import type { NameTable } from './name-table.js';
import { BEFORE_ALL, positionOf } from './positions.js';
import { NO_EVENTS } from './stream-table.js';
import type { StreamRow, StreamTable } from './stream-table.js';

type Stored = { readonly id: string; readonly position: number };
type EventColumns = [number, number, number, number, number, Buffer, string, string, number];

/** What may be done inside a write transaction. Every refusal comes before the first change. */
export class StreamWriter {
  private readonly lastPosition: Statement<[], number | null>;
  private readonly stored: Statement<[number, number, number], Stored>;
  private readonly insert: Statement<EventColumns>;

  constructor(
    db: Database,
    private readonly streams: StreamTable,
    private readonly types: NameTable,
    private readonly settings: { readonly clock: () => number; readonly positionStep: number },
  ) {
    this.lastPosition = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
    this.stored = db.prepare('SELECT lower(hex(id)) AS id, position FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision');
    this.insert = db.prepare(`INSERT INTO events
      (position, stream, revision, category, type, id, data, metadata, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  }

  append(stream: StreamName, expected: ExpectedRevision, events: readonly EncodedEvent[]): AppendResult {
    const row = this.open(stream);
    const current = row?.revision ?? NO_EVENTS;
    const before = expected === 'no_stream' ? NO_EVENTS : expected;
    if (row !== undefined && before < current) {
      const repeated = this.repeated(row, before, events);
      if (repeated !== undefined) return repeated;
    }
    if (before !== current) throw conflict(stream, expected, current);
    return this.write(stream, row ?? this.streams.create(stream), events);
  }

  tombstone(stream: StreamName, expected: ExpectedRevision): void {
    const row = this.streams.find(stream);
    if (row?.deleted) return;
    const current = row?.revision ?? NO_EVENTS;
    if (current !== (expected === 'no_stream' ? NO_EVENTS : expected)) throw conflict(stream, expected, current);
    this.streams.close(stream, row ?? this.streams.create(stream));
  }

  retain(stream: StreamName, retention: Retention): void {
    this.streams.retain(stream, this.open(stream) ?? this.streams.create(stream), retention);
  }

  private open(stream: StreamName): StreamRow | undefined {
    const row = this.streams.find(stream);
    if (row?.deleted) throw new StreamDeletedError(stream);
    return row;
  }

  /** The same ids at the same place are the same append, whatever has been appended since. */
  private repeated({ id }: StreamRow, before: number, events: readonly EncodedEvent[]): AppendResult | undefined {
    const stored = this.stored.all(id, before + 1, before + events.length);
    if (stored.length < events.length || events.some((event, index) => hexOf(event.id) !== stored[index]!.id)) return undefined;
    return { lastRevision: before + events.length, position: positionOf(stored.at(-1)!.position) };
  }

  private write(stream: StreamName, row: StreamRow, events: readonly EncodedEvent[]): AppendResult {
    const storedAt = this.settings.clock();
    let revision = row.revision;
    let position = this.lastPosition.get() ?? BEFORE_ALL;
    for (const { id, type, data, metadata } of events) {
      revision += 1;
      position += this.settings.positionStep;
      this.insert.run(position, row.id, revision, row.category, this.types.idOf(type), Buffer.from(hexOf(id), 'hex'), data, metadata, storedAt);
    }
    this.streams.advance(stream, row, revision);
    return { lastRevision: revision, position: positionOf(position) };
  }
}

const hexOf = (uuid: string): string => uuid.replaceAll('-', '');

const conflict = (stream: StreamName, expected: ExpectedRevision, current: number): ConcurrencyError =>
  new ConcurrencyError(stream, expected, current === NO_EVENTS ? 'no_stream' : current);
