import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Statement } from 'better-sqlite3';
import type { ReadByStreamOptions, StoredEvent, StreamName } from '@app/engine';
import { reading } from './driver-errors.js';
import { EVENT_COLUMNS, EVENT_STREAM, isTechnical, storedEvent } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import type { NameTable } from './name-table.js';
import { sequenceOf } from './positions.js';

const STREAMS_PER_TURN = 64;

/** Streams in the order of their names, each as a whole. Hides nothing: what a stream no longer shows has still happened. */
export class WholeStreams {
  private readonly streams: Statement<[after: string, end: string, limit: number], { readonly id: number; readonly name: StreamName }>;
  private readonly rows: Statement<[stream: number, upTo: number], EventRow>;

  constructor(db: Database, private readonly types: NameTable) {
    this.streams = db.prepare('SELECT id, name FROM streams WHERE name > ? AND name < ? ORDER BY name LIMIT ?');
    this.rows = db.prepare<[number, number], EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events e ${EVENT_STREAM} WHERE e.stream = ? AND e.position <= ? ORDER BY e.revision`).raw();
  }

  async *read({ prefix, upTo, signal }: ReadByStreamOptions): AsyncGenerator<readonly StoredEvent[], void> {
    const [last, end] = [sequenceOf(upTo), endOf(prefix)];
    for (let after: StreamName | undefined = prefix; after !== undefined;) {
      signal?.throwIfAborted();
      const streams = reading(() => this.streams.all(after ?? prefix, end, STREAMS_PER_TURN));
      for (const { id } of streams) {
        const events = reading(() => this.eventsOf(id, last));
        if (events.length > 0) yield events;
      }
      after = streams.at(-1)?.name;
      await nextTurn();
    }
  }

  private eventsOf(stream: number, upTo: number): StoredEvent[] {
    return this.rows.all(stream, upTo).map((row) => storedEvent(this.types, row)).filter(({ type }) => !isTechnical(type));
  }
}

/** Sorts behind every name that begins so. */
const endOf = (prefix: string): string => `${prefix}\u{10ffff}`;
