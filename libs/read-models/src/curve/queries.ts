import type { PlainDate, Query, Scope, SqlRow } from '@app/kernel';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { all, where, type Predicate } from '../asking/predicate.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import type { PlannedGroup } from './planned.js';

export type CurveFilters = Pick<LocationFilters, 'programme' | 'fiscalYear' | 'province' | 'regency' | 'satker'>;
export type CurveRequest = { readonly scope: Scope; readonly filters: CurveFilters };

/** What was reached on one day. */
export type Reached = { readonly programme: string; readonly on: PlainDate; readonly stage?: string; readonly amount: number };

const counted = ({ scope, filters }: CurveRequest): Predicate => all(locationsLike(scope, filters), where(`situation NOT IN ('cancelled', 'replaced')`));

/** `regionLength`: how much of a region's code a calendar or a schedule may tell apart. `named`: ids of locations that a schedule speaks of one by one. */
export const plannedGroups = (request: CurveRequest, regionLength: number, named: readonly string[]): Query<PlannedGroup> => {
  const { sql, parameters } = counted(request);
  return {
    sql: `SELECT programme, fiscal_year, substr(region, 1, ?) AS place, designated_on, iif(key IN (SELECT value FROM json_each(?)), key, NULL) AS named, count(*) AS locations, sum(amount) AS amount
      FROM location_board WHERE ${sql} GROUP BY programme, fiscal_year, place, designated_on, named ORDER BY programme, fiscal_year, place, designated_on, named`,
    parameters: [regionLength, JSON.stringify(named), ...parameters],
    row: (row) => ({
      programme: textIn(row, 'programme'), fiscalYear: numberIn(row, 'fiscal_year'), region: textIn(row, 'place'), locationId: maybe(row, 'named', textIn),
      designatedOn: dayIn(row, 'designated_on'), locations: numberIn(row, 'locations'), amount: numberIn(row, 'amount'),
    }),
  };
};

/** How many locations completed each stage on each day; what was opened again is not completed. */
export const stagesReached = (request: CurveRequest): Query<Reached> => {
  const { sql, parameters } = counted(request);
  return {
    sql: `SELECT s.programme, s.completed_on AS day, s.stage, count(*) AS amount FROM stage_board s
      WHERE s.status = 'completed' AND s.location_id IN (SELECT key FROM location_board WHERE ${sql}) GROUP BY s.programme, s.stage, day`,
    parameters, row: reachedIn,
  };
};

/** By how many rupiah times points the works moved on each day. */
export const worksReached = (request: CurveRequest): Query<Reached> => {
  const { sql, parameters } = counted(request);
  return {
    sql: `SELECT b.programme, p.observed_on AS day, NULL AS stage, total(p.points * b.amount) AS amount
      FROM (SELECT key, programme, amount FROM location_board WHERE ${sql}) b JOIN progress_board p ON p.location_id = b.key WHERE p.report <> '' GROUP BY b.programme, day`,
    parameters, row: reachedIn,
  };
};

/** What was paid out on each day. */
export const moneyReached = (request: CurveRequest): Query<Reached> => {
  const { sql, parameters } = counted(request);
  return {
    sql: `SELECT m.programme, m.disbursed_on AS day, NULL AS stage, sum(m.disbursed) AS amount FROM money_board m
      WHERE m.disbursed_on IS NOT NULL AND m.location_id IN (SELECT key FROM location_board WHERE ${sql}) GROUP BY m.programme, day`,
    parameters, row: reachedIn,
  };
};

const reachedIn = (row: SqlRow): Reached => ({ programme: textIn(row, 'programme'), on: dayIn(row, 'day'), stage: maybe(row, 'stage', textIn), amount: numberIn(row, 'amount') });

const dayIn = (row: SqlRow, column: string): PlainDate => textIn(row, column) as PlainDate;

/** The programmes and years of which there are locations. */
export const schedulesShown = (request: CurveRequest): Query<{ readonly programme: string; readonly fiscalYear: number }> => {
  const { sql, parameters } = counted(request);
  return {
    sql: `SELECT DISTINCT programme, fiscal_year FROM location_board WHERE ${sql} ORDER BY programme, fiscal_year`, parameters,
    row: (row) => ({ programme: textIn(row, 'programme'), fiscalYear: numberIn(row, 'fiscal_year') }),
  };
};
