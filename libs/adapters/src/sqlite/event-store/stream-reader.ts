import type { Database, Statement } from 'better-sqlite3';
import { StreamDeletedError } from '@app/engine';
import type { ReadStreamOptions, Revision, StreamName } from '@app/engine';
import { EVENT_COLUMNS, EVENT_STREAM, storedEvent } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import type { NameTable } from './name-table.js';
import type { Page } from './pages.js';
import type { StreamRow, StreamTable } from './stream-table.js';

type Rows = Statement<[stream: number, lowest: Revision, highest: Revision, limit: number], EventRow>;

const rows = (db: Database, order: 'ASC' | 'DESC'): Rows => db.prepare<[number, number, number, number], EventRow>(`
  SELECT ${EVENT_COLUMNS} FROM events e ${EVENT_STREAM}
  WHERE e.stream = ? AND e.revision BETWEEN ? AND ? ORDER BY e.revision ${order} LIMIT ?`).raw();

export class StreamReader {
  private readonly ascending: Rows;
  private readonly descending: Rows;

  constructor(db: Database, private readonly streams: StreamTable, private readonly types: NameTable) {
    this.ascending = rows(db, 'ASC');
    this.descending = rows(db, 'DESC');
  }

  page(stream: StreamName, { from, direction }: ReadStreamOptions, size: number): Page {
    const row = this.streams.look(stream);
    if (row === undefined) return NOTHING;
    if (row.deleted) throw new StreamDeletedError(stream);
    const lowest = firstVisible(row);
    const [first, last] = direction === 'backwards' ? [lowest, Math.min(from ?? row.revision, row.revision)] : [Math.max(from ?? lowest, lowest), row.revision];
    if (first > last) return NOTHING; // asked again and again by whoever holds a fold: is there anything new?
    const found = (direction === 'backwards' ? this.descending : this.ascending).all(row.id, first, last, size);
    return { events: found.map((event) => storedEvent(this.types, event)), isLast: found.length < size };
  }
}

const NOTHING: Page = { events: [], isLast: true };

const firstVisible = ({ revision, max_count, truncate_before }: StreamRow): Revision =>
  Math.max(truncate_before ?? 0, max_count === null ? 0 : revision - max_count + 1);
