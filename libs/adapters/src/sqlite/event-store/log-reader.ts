import type { Database, Statement } from 'better-sqlite3';
import type { Filter, StoredEvent } from '@app/engine';
import { EVENT_COLUMNS, EVENT_STREAM, isTechnical, storedEvent } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import type { NameTable } from './name-table.js';
import type { Page } from './pages.js';
import { BEFORE_ALL } from './positions.js';

export type LogPage = Page & {
  /** Everything up to here has been considered. */
  readonly scannedTo: number;
};

type Lane = {
  readonly positions: Statement<[name: number, after: number, limit: number], number>;
  readonly rows: Statement<[name: number, after: number, limit: number], EventRow>;
};

const lane = (db: Database, column: 'category' | 'type'): Lane => ({
  positions: db.prepare<[number, number, number], number>(`SELECT position FROM events WHERE ${column} = ? AND position > ? ORDER BY position LIMIT ?`).pluck(),
  rows: db.prepare<[number, number, number], EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM events e ${EVENT_STREAM} WHERE e.${column} = ? AND e.position > ? ORDER BY e.position LIMIT ?`).raw(),
});

/**
 * Reads the log page by page, so that no reader ever holds a transaction open. A filter follows the narrow index of its
 * category or type (its "lane"); of several it merges the positions and fetches only the rows it needs.
 */
export class LogReader {
  private readonly lastPosition: Statement<[], number | null>;
  private readonly rowsAfter: Statement<[number, number], EventRow>;
  private readonly rowsAt: Statement<[string], EventRow>;
  private readonly lanes: { readonly category: Lane; readonly type: Lane };

  constructor(db: Database, private readonly names: { readonly categories: NameTable; readonly types: NameTable }) {
    this.lastPosition = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
    this.rowsAfter = db.prepare<[number, number], EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events e ${EVENT_STREAM} WHERE e.position > ? ORDER BY e.position LIMIT ?`).raw();
    this.rowsAt = db.prepare<[string], EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM json_each(?) p CROSS JOIN events e ON e.position = p.value ${EVENT_STREAM}`).raw();
    this.lanes = { category: lane(db, 'category'), type: lane(db, 'type') };
  }

  head(): number {
    return this.lastPosition.get() ?? BEFORE_ALL;
  }

  /** The head is read first: whatever is stored up to it, by any process, is then visible to the rest. */
  page(after: number, filter: Filter | undefined, limit: number): LogPage {
    const head = this.head();
    const rows = filter === undefined ? this.rowsAfter.all(after, limit) : this.filtered(after, filter, limit);
    const last = rows.at(-1)?.[0] ?? after;
    const isLast = rows.length < limit;
    return {
      events: rows.map((row) => storedEvent(this.names.types, row)).filter(accepts(filter)),
      scannedTo: isLast ? Math.max(last, head) : last,
      isLast,
    };
  }

  private filtered(after: number, filter: Filter, limit: number): EventRow[] {
    return 'streamPrefixes' in filter
      ? this.rowsIn(this.lanes.category, this.names.categories.idsWhere(holdsAnyOf(filter.streamPrefixes)), after, limit)
      : this.rowsIn(this.lanes.type, this.names.types.idsWhere(startsWithAnyOf(filter.eventTypePrefixes)), after, limit);
  }

  private rowsIn({ positions, rows }: Lane, names: readonly number[], after: number, limit: number): EventRow[] {
    const [only, ...others] = names;
    if (only !== undefined && others.length === 0) return rows.all(only, after, limit);
    const merged = names.flatMap((name) => positions.all(name, after, limit)).sort((left, right) => left - right);
    return this.rowsAt.all(JSON.stringify(merged.slice(0, limit)));
  }
}

const startsWithAnyOf = (prefixes: readonly string[]) => (name: string): boolean => prefixes.some((prefix) => name.startsWith(prefix));

/** A prefix may end inside the category or reach beyond its dash; in both cases the category may hold matching streams. */
const holdsAnyOf = (prefixes: readonly string[]) => (category: string): boolean =>
  prefixes.some((prefix) => prefix.startsWith(`${category}-`) || category.startsWith(prefix));

const accepts = (filter: Filter | undefined) => {
  const wanted = filter !== undefined && 'streamPrefixes' in filter ? startsWithAnyOf(filter.streamPrefixes) : () => true;
  return ({ stream, type }: StoredEvent): boolean => !isTechnical(type) && wanted(stream);
};
