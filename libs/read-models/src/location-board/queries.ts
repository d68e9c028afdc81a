import type { Instant, Query, Scope } from '@app/kernel';
import { keysetPage, type Paged, type PageRequest, type Sort } from '../asking/keyset-page.js';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all, asked, where, within, type Predicate } from '../asking/predicate.js';
import { numberIn, textIn } from '../asking/read-row.js';
import { streamOf } from '../place.js';
import { worthLike } from '../worth-history/worth-like.js';
import { hinderedBy } from './hindered.js';
import { locationItem, type LocationItem } from './item.js';

export const LOCATION_SORTS = {
  region: { by: 'region', direction: 'asc' },
  'longest-standing': { by: "ifnull(stage_since, '')", direction: 'asc' },
  'latest-change': { by: 'position', direction: 'desc' },
  amount: { by: 'amount', direction: 'desc' },
} as const satisfies { readonly [name: string]: Sort };
export type LocationSort = keyof typeof LOCATION_SORTS;

/** With a stage past its day at that moment, or without any. */
export type Overdue = { readonly is: boolean; readonly at: Instant };

export const locations = (
  { scope, filters = {}, overdue, hindrance, accelerated, handedOver, sort = 'region', ...request }: PageRequest & { readonly scope: Scope; readonly filters?: LocationFilters; readonly overdue?: Overdue; readonly hindrance?: string; readonly accelerated?: boolean; readonly handedOver?: boolean; readonly sort?: LocationSort },
): Paged<LocationItem> => keysetPage({
  table: 'location_board', item: locationItem,
  predicate: all(locationsLike(scope, filters), asked(hindrance, hinderedBy), ...worthLike({ accelerated, handedOver })),
  moment: overdue && haveOverdue(overdue), sort: LOCATION_SORTS[sort],
}, request);

const haveOverdue = ({ is, at }: Overdue): Predicate =>
  where(`location_id ${is ? 'IN' : 'NOT IN'} (SELECT location_id FROM deadline_board WHERE status = 'open' AND running = 1 AND late_from <= ?)`, at);

/** The newest event that the board shows, and where it stands in the journal. */
export const newestShown: Query<{ readonly stream: string; readonly revision: number; readonly position: string }> = {
  sql: 'SELECT location_id, revision, position FROM location_board ORDER BY position DESC LIMIT 1',
  parameters: [],
  row: (row) => ({ stream: streamOf(textIn(row, 'location_id')), revision: numberIn(row, 'revision'), position: textIn(row, 'position') }),
};

/** Empty both where there is no such location and where it is none of the actor's business. */
export const locationById = ({ scope, locationId }: { readonly scope: Scope; readonly locationId: string }): Query<LocationItem> => {
  const { sql, parameters } = all(where('key = ?', locationId), within(scope));
  return { sql: `SELECT * FROM location_board WHERE ${sql}`, parameters, row: locationItem };
};

/** Locations whose rows have changed after a position, in the order of their changes: what a reader who was away has missed. */
export const changedAfter = ({ scope, position, limit }: { readonly scope: Scope; readonly position: string; readonly limit: number }): Query<LocationItem> => {
  const { sql, parameters } = all(where('position > ?', position), within(scope));
  return { sql: `SELECT * FROM location_board WHERE ${sql} ORDER BY position LIMIT ?`, parameters: [...parameters, limit], row: locationItem };
};
