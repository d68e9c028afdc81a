import type { Instant, Scope } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all, where, type Predicate } from '../asking/predicate.js';
import { knownAt } from '../transitions/known-at.js';

export type CurveFilters = Pick<LocationFilters, 'programme' | 'fiscalYear' | 'province' | 'regency' | 'satker'>;
export type CurveRequest = { readonly scope: Scope; readonly filters: CurveFilters; /** What the system knew then, instead of what it knows now. */ readonly asOf?: Instant };

const COUNTED = where(`situation NOT IN ('cancelled', 'replaced')`);

/** The locations that the curve counts: `key, programme, fiscal_year, region, satker, designated_on, amount`. */
export const countedLocations = ({ scope, filters, asOf }: CurveRequest): Predicate => {
  const shown = all(locationsLike(scope, filters), COUNTED);
  if (asOf === undefined) return { sql: `SELECT key, programme, fiscal_year, region, satker, designated_on, amount FROM location_board WHERE ${shown.sql}`, parameters: shown.parameters };
  const then = knownAt(asOf);
  return {
    sql: `SELECT t.location_id AS key, t.programme, t.fiscal_year, t.region, t.satker, w.designated_on, w.amount
      FROM (SELECT * FROM transitions WHERE ${then.sql} AND ${shown.sql}) t JOIN (SELECT * FROM worth_history WHERE ${then.sql}) w ON w.location_id = t.location_id`,
    parameters: [...then.parameters, ...shown.parameters, ...then.parameters],
  };
};

/** Of what carries the moment at which it came to be known. */
export const knownBy = (column: string, asOf: Instant | undefined): Predicate => (asOf === undefined ? where('1') : where(`${column} <= ?`, asOf));
