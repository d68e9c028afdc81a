import { bilingual, type Query, type SqlRow, type Unmet } from '@app/kernel';
import { readCursor, writeCursor, type Mark } from './cursor.js';
import { all, where, type Predicate } from './predicate.js';
import { numberIn } from './read-row.js';

export type Page<R> = { readonly items: readonly R[]; readonly nextCursor?: string };

/** Two questions and what to make of the answers; the total counts what the actor may see and nothing else. */
export type Paged<R> =
  | { readonly kind: 'paged'; readonly rows: Query<Kept<R>>; readonly total: Query<Total>; readonly page: (rows: readonly Kept<R>[]) => Page<R> }
  | Refused;

/** `locations`: in how many the rows lie, where a list has several of one and says so. */
export type Total = { readonly total: number; readonly locations?: number };

export type Refused = { readonly kind: 'refused'; readonly unmet: readonly Unmet[] };

/** An item with its place in the order of the list. */
export type Kept<R> = { readonly item: R; readonly mark: Mark };

/** `by` is never null; rows of the same value follow each other by location id, or by the column that tells them apart. */
export type Sort = { readonly by: string; readonly direction: 'asc' | 'desc'; readonly then?: string };

export type PageRequest = { readonly cursor?: string; readonly limit?: number };

export type List<R> = {
  readonly table: string;
  /** Holds the same rows as far as the condition goes; where the names beside them are not needed, there are millions less to look up. */
  readonly counted?: string;
  readonly item: (row: SqlRow) => R;
  readonly predicate: Predicate;
  /** A condition that goes with the clock: a cursor stays good while time passes. */
  readonly moment?: Predicate;
  readonly sort: Sort;
  readonly countsLocations?: boolean;
  /** What the tables are to stand for, before anything is asked of them. */
  readonly given?: Predicate;
};

const LARGEST_PAGE = 200;
/** So many rows of any list stay below 50 kB. */
const USUAL_PAGE = 40;

export const pageSize = (limit = USUAL_PAGE): number => Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit)));

export const refused: Refused = {
  kind: 'refused',
  unmet: [{
    code: 'cursor.invalid',
    sentence: bilingual(
      'Penanda halaman tidak cocok dengan daftar ini; mulailah lagi dari halaman pertama.',
      'The page cursor does not belong to this list; start again from the first page.',
    ),
  }],
};

/** A page by the place where the last one ended: stable while rows come, go and move. */
export const keysetPage = <R>({ table, counted = table, item, predicate, moment, sort, countsLocations = false, given = where('') }: List<R>, { cursor, limit }: PageRequest): Paged<R> => {
  const question = JSON.stringify([table, sort, predicate, moment?.sql, ...given.parameters]);
  const after = cursor === undefined ? undefined : readCursor(question, cursor);
  if (cursor !== undefined && after === undefined) return refused;
  const shown = all(predicate, moment);
  const size = pageSize(limit);
  const { sql, parameters } = all(shown, after && beyond(sort, after));
  const { by, direction, then = 'location_id' } = sort;
  return {
    kind: 'paged',
    rows: {
      sql: `${given.sql}SELECT *, ${by} AS sorted_by, ${then} AS sorted_id FROM ${table} WHERE ${sql} ORDER BY ${by} ${direction}, ${then} LIMIT ?`,
      parameters: [...given.parameters, ...parameters, size + 1],
      row: (row) => ({ item: item(row), mark: { value: row['sorted_by'] ?? '', id: String(row['sorted_id']) } }),
    },
    total: {
      sql: `${given.sql}SELECT count(*) AS total${countsLocations ? ', count(DISTINCT location_id) AS locations' : ''} FROM ${counted} WHERE ${shown.sql}`,
      parameters: [...given.parameters, ...shown.parameters],
      row: (row) => ({ total: numberIn(row, 'total'), ...(countsLocations && { locations: numberIn(row, 'locations') }) }),
    },
    page: (rows) => {
      const last = rows[size - 1];
      const more = rows.length > size && last !== undefined;
      return { items: rows.slice(0, size).map((kept) => kept.item), ...(more && { nextCursor: writeCursor(question, last.mark) }) };
    },
  };
};

const beyond = ({ by, direction, then = 'location_id' }: Sort, { value, id }: Mark): Predicate =>
  where(`${by} ${direction === 'asc' ? '>' : '<'} ? OR (${by} = ? AND ${then} > ?)`, value, value, id);
