import type { Database, Statement } from 'better-sqlite3';
import { StreamDeletedError } from '@app/engine';
import type { ReadStreamOptions, Revision, StreamName } from '@app/engine';
import { EVENT_COLUMNS, EVENT_NAMES, storedEvent } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import type { Page } from './pages.js';
import type { StreamRow, StreamTable } from './stream-table.js';

type Rows = Statement<[stream: number, lowest: Revision, highest: Revision, limit: number], EventRow>;

const rows = (db: Database, order: 'ASC' | 'DESC'): Rows => db.prepare<[number, number, number, number], EventRow>(`
  SELECT ${EVENT_COLUMNS} FROM events e ${EVENT_NAMES}
  WHERE e.stream = ? AND e.revision BETWEEN ? AND ? ORDER BY e.revision ${order} LIMIT ?`).raw();

export class StreamReader {
  private readonly ascending: Rows;
  private readonly descending: Rows;

  constructor(db: Database, private readonly streams: StreamTable) {
    this.ascending = rows(db, 'ASC');
    this.descending = rows(db, 'DESC');
  }

  page(stream: StreamName, { from, direction }: ReadStreamOptions, size: number): Page {
    const row = this.streams.find(stream);
    if (row === undefined) return { events: [], isLast: true };
    if (row.deleted) throw new StreamDeletedError(stream);
    const lowest = firstVisible(row);
    const found = direction === 'backwards'
      ? this.descending.all(row.id, lowest, Math.min(from ?? row.revision, row.revision), size)
      : this.ascending.all(row.id, Math.max(from ?? lowest, lowest), row.revision, size);
    return { events: found.map(storedEvent), isLast: found.length < size };
  }
}

const firstVisible = ({ revision, max_count, truncate_before }: StreamRow): Revision =>
  Math.max(truncate_before ?? 0, max_count === null ? 0 : revision - max_count + 1);
