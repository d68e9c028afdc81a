import type { Event, Recorded } from './message.js';

/** `json` is kept as an object while rows are at hand and as text in the table. */
export type ColumnType = 'text' | 'integer' | 'real' | 'json';

/** A row is keyed by text and holds one value per column of its table; nothing is ever left undefined. */
export type Row = { readonly [column: string]: string | number | null | object };

export type KeyedRow<R extends Row = Row> = { readonly key: string; readonly row: R };

/** A row as it is from now on, or what changes in one that is there. */
export type RowChange<R extends Row = Row> = KeyedRow<R> | { readonly key: string; readonly columns: Partial<R> };

/**
 * A screen's table. Pure: what it reads of its own table comes in as `read`, what it writes goes out as changes, and no row
 * is ever taken away; rows and checkpoint are stored in one transaction by whoever runs it. Raise `version` whenever rows would differ.
 */
export type Projection<E extends Event = Event, R extends Row = Row> = {
  /** Name and table, as the screen is called: `location_board`. */
  readonly table: string;
  readonly version: number;
  /** Stream categories it listens to, `Location`. */
  readonly categories: readonly string[];
  readonly columns: { readonly [Column in keyof R]: ColumnType };
  /** Column lists, one per index; `key` is a column of every table. */
  readonly indexes: readonly (readonly ((keyof R & string) | 'key')[])[];
  /** A row must depend on the events of one stream only: a stream that cannot be read is parked alone. */
  project(recorded: Recorded<E>, read: (key: string) => R | undefined): readonly RowChange<R>[];
};

export const put = <R extends Row>(key: string, row: R): RowChange<R> => ({ key, row });
export const alter = <R extends Row>(key: string, columns: Partial<NoInfer<R>>): RowChange<R> => ({ key, columns });

/** What the table of a projection holds after these events, without a store. */
export const tableAfter = <E extends Event, R extends Row>({ project }: Pick<Projection<E, R>, 'project'>, recorded: readonly Recorded<E>[]): ReadonlyMap<string, R> => {
  const rows = new Map<string, R>();
  for (const one of recorded) {
    for (const change of project(one, (key) => rows.get(key))) {
      rows.set(change.key, 'row' in change ? change.row : { ...(rows.get(change.key) as R), ...change.columns });
    }
  }
  return rows;
};
