import type { PlainDate, Query, SqlRow } from '@app/kernel';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { countedLocations, knownBy, type CurveRequest } from './counted.js';
import type { PlannedGroup } from './planned.js';

/** What was reached on one day. */
export type Reached = { readonly programme: string; readonly on: PlainDate; readonly stage?: string; readonly amount: number };

/** `regionLength`: how much of a region's code a calendar or a schedule may tell apart. `named`: ids of locations that a schedule speaks of one by one. */
export const plannedGroups = (request: CurveRequest, regionLength: number, named: readonly string[]): Query<PlannedGroup> => {
  const { sql, parameters } = countedLocations(request);
  return {
    sql: `SELECT programme, fiscal_year, substr(region, 1, ?) AS place, satker, designated_on, iif(key IN (SELECT value FROM json_each(?)), key, NULL) AS named, count(*) AS locations, sum(amount) AS amount
      FROM (${sql}) GROUP BY programme, fiscal_year, place, satker, designated_on, named ORDER BY programme, fiscal_year, place, satker, designated_on, named`,
    parameters: [regionLength, JSON.stringify(named), ...parameters],
    row: (row) => ({
      programme: textIn(row, 'programme'), fiscalYear: numberIn(row, 'fiscal_year'), region: textIn(row, 'place'), satker: textIn(row, 'satker'), locationId: maybe(row, 'named', textIn),
      designatedOn: dayIn(row, 'designated_on'), locations: numberIn(row, 'locations'), amount: numberIn(row, 'amount'),
    }),
  };
};

/** How many locations completed each stage on each day; what was opened again is not completed. */
export const stagesReached = (request: CurveRequest): Query<Reached> => {
  const { sql, parameters } = countedLocations(request);
  return {
    sql: `WITH counted AS MATERIALIZED (${sql}) SELECT s.programme, s.on_day AS day, s.stage, count(*) AS amount FROM ${stagesKnown(request)} s
      WHERE s.location_id IN (SELECT key FROM counted) GROUP BY s.programme, s.stage, day`,
    parameters: [...parameters, ...(request.asOf === undefined ? [] : [request.asOf])], row: reachedIn,
  };
};

/** The newest that was known then of each stage of each location, where it is a completion. */
const stagesKnown = ({ asOf }: CurveRequest): string => asOf === undefined
  ? `(SELECT programme, location_id, stage, completed_on AS on_day FROM stage_board WHERE status = 'completed')`
  : `(SELECT programme, location_id, stage, on_day FROM (
      SELECT programme, location_id, stage, type, details ->> 'on' AS on_day, max(position) FROM transitions
      WHERE type IN ('StageStarted', 'StageCompleted', 'StageReopened') AND known_from <= ? GROUP BY location_id, stage
    ) WHERE type = 'StageCompleted')`;

/** By how many rupiah times points the works moved on each day. */
export const worksReached = (request: CurveRequest): Query<Reached> => {
  const [{ sql, parameters }, known] = [countedLocations(request), knownBy('p.recorded_at', request.asOf)];
  return {
    sql: `SELECT b.programme, p.observed_on AS day, NULL AS stage, total(p.points * b.amount) AS amount
      FROM (${sql}) b JOIN progress_board p ON p.location_id = b.key WHERE p.report <> '' AND ${known.sql} GROUP BY b.programme, day`,
    parameters: [...parameters, ...known.parameters], row: reachedIn,
  };
};

/** What was paid out on each day. */
export const moneyReached = (request: CurveRequest): Query<Reached> => {
  const [{ sql, parameters }, known] = [countedLocations(request), knownBy('m.paid_at', request.asOf)];
  return {
    sql: `SELECT m.programme, m.disbursed_on AS day, NULL AS stage, sum(m.disbursed) AS amount FROM money_board m
      WHERE m.disbursed_on IS NOT NULL AND ${known.sql} AND m.location_id IN (SELECT key FROM (${sql})) GROUP BY m.programme, day`,
    parameters: [...known.parameters, ...parameters], row: reachedIn,
  };
};

const reachedIn = (row: SqlRow): Reached => ({ programme: textIn(row, 'programme'), on: dayIn(row, 'day'), stage: maybe(row, 'stage', textIn), amount: numberIn(row, 'amount') });

const dayIn = (row: SqlRow, column: string): PlainDate => textIn(row, column) as PlainDate;

/** The programmes and years of which there are locations. */
export const schedulesShown = (request: CurveRequest): Query<{ readonly programme: string; readonly fiscalYear: number }> => {
  const { sql, parameters } = countedLocations(request);
  return {
    sql: `SELECT DISTINCT programme, fiscal_year FROM (${sql}) ORDER BY programme, fiscal_year`, parameters,
    row: (row) => ({ programme: textIn(row, 'programme'), fiscalYear: numberIn(row, 'fiscal_year') }),
  };
};
