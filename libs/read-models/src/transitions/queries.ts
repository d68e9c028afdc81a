import type { Instant, Query, Scope, SqlRow } from '@app/kernel';
import { keysetPage, type Paged, type PageRequest } from '../asking/keyset-page.js';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all, asked, inRegion, where, within, type Predicate } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import type { TransitionType } from '../standing/standing.js';
import { standingItem, type StandingItem } from '../standing/standing-item.js';
import { worthLike, type WorthFilters } from '../worth-history/worth-like.js';
import { knownAt } from './known-at.js';

export type TransitionItem = StandingItem & {
  readonly position: string;
  readonly revision: number;
  readonly type: TransitionType;
  readonly stage?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly role: string; readonly unit: string };
  readonly source: string;
  readonly importId?: string;
  readonly details: { readonly [name: string]: unknown };
};

export type TransitionFilters = {
  readonly locationId?: string; readonly programme?: string; readonly fiscalYear?: number; readonly province?: string;
  readonly stage?: string; readonly type?: TransitionType;
};

/** `after`: oldest first from there on. `before`, or neither: newest first. `asOf`: those that were known then. */
export type FeedRequest = {
  readonly scope: Scope; readonly filters?: TransitionFilters; readonly after?: string; readonly before?: string; readonly asOf?: Instant; readonly limit: number;
};

export const transitionFeed = ({ scope, filters = {}, after, before, asOf, limit }: FeedRequest): Query<TransitionItem> => {
  const { sql, parameters } = all(
    transitionsLike(scope, filters),
    asked(after, (position) => where('position > ?', position)),
    asked(before, (position) => where('position < ?', position)),
    asked(asOf, knownFrom),
  );
  const order = after === undefined ? 'DESC' : 'ASC';
  return { sql: `SELECT * FROM transitions WHERE ${sql} ORDER BY position ${order} LIMIT ?`, parameters: [...parameters, limit], row: transitionItem };
};

/** Newest first, page after page. */
export const transitionPages = ({ scope, filters = {}, asOf, ...request }: PageRequest & Pick<FeedRequest, 'scope' | 'filters' | 'asOf'>): Paged<TransitionItem> =>
  keysetPage({ table: 'transitions', item: transitionItem, predicate: all(transitionsLike(scope, filters), asked(asOf, knownFrom)), sort: { by: 'position', direction: 'desc' } }, request);

const knownFrom = (asOf: Instant): Predicate => where('known_from <= ?', asOf);

const transitionsLike = (scope: Scope, filters: TransitionFilters): Predicate => all(
  within(scope),
  asked(filters.locationId, (id) => where('key = ? OR (key > ? AND key < ?)', id, `${id}/`, `${id}0`)), // the keys of one location are neighbours
  asked(filters.programme, (programme) => where('programme = ?', programme)),
  asked(filters.fiscalYear, (year) => where('fiscal_year = ?', year)),
  asked(filters.province, inRegion),
  asked(filters.stage, (stage) => where('stage = ?', stage)),
  asked(filters.type, (type) => where('type = ?', type)),
);

type ThenRequest = PageRequest & WorthFilters & { readonly scope: Scope; readonly at: Instant; readonly filters?: LocationFilters; readonly overdue?: boolean };

/** The locations the system knew at that moment, each where it was then known to stand. */
export const locationsAsOf = ({ scope, at, filters = {}, overdue, accelerated, handedOver, ...request }: ThenRequest): Paged<StandingItem> => keysetPage({
  table: 'transitions',
  item: standingItem,
  sort: { by: 'region', direction: 'asc' },
  predicate: all(knownAt(at), locationsLike(scope, filters), worthAt(at, worthLike({ accelerated, handedOver })), overdue === undefined ? undefined : overdueAt(at, overdue)),
}, request);

const worthAt = (at: Instant, worth: readonly Predicate[]): Predicate | undefined => {
  if (worth.length === 0) return undefined;
  const { sql, parameters } = all(knownAt(at), ...worth);
  return where(`location_id IN (SELECT location_id FROM worth_history WHERE ${sql})`, ...parameters);
};

const overdueAt = (at: Instant, is: boolean): Predicate => {
  const { sql, parameters } = all(knownAt(at), where(`stage <> '' AND status = 'open' AND running = 1 AND late_from <= ?`, at));
  return where(`location_id ${is ? 'IN' : 'NOT IN'} (SELECT location_id FROM deadline_history WHERE ${sql})`, ...parameters);
};

const transitionItem = (row: SqlRow): TransitionItem => ({
  ...standingItem(row),
  position: textIn(row, 'position'),
  revision: numberIn(row, 'revision'),
  type: textIn(row, 'type') as TransitionType,
  stage: maybe(row, 'stage', textIn),
  occurredAt: textIn(row, 'occurred_at'),
  recordedAt: textIn(row, 'recorded_at'),
  actor: { role: textIn(row, 'actor_role'), unit: textIn(row, 'actor_unit') },
  source: textIn(row, 'source'),
  importId: maybe(row, 'import_id', textIn),
  details: JSON.parse(textIn(row, 'details')) as TransitionItem['details'],
});
