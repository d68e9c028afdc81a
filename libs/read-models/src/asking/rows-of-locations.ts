import type { Scope, SqlRow } from '@app/kernel';
import { keysetPage, type Paged, type PageRequest } from './keyset-page.js';
import { locationsLike, type LocationFilters } from './location-filters.js';

export type RowsRequest = PageRequest & { readonly scope: Scope; readonly filters?: LocationFilters };

/** Rows of a table that keeps several for each location, with what the filters of locations ask for, in the order of their keys. */
export const rowsOfLocations = <R>(table: 'labour_board' | 'money_board', item: (row: SqlRow) => R, { scope, filters = {}, ...request }: RowsRequest): Paged<R> => keysetPage({
  table: `(
    SELECT t.*, l.province, l.regency, l.district, l.village, l.satker, l.search, l.situation, l.current_stage
    FROM ${table} t JOIN location_board l ON l.key = t.location_id)`,
  item, predicate: locationsLike(scope, filters), sort: { by: 'key', direction: 'asc', then: 'key' },
}, request);
