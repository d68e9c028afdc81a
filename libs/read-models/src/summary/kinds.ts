import { epochMilliseconds, instantOf, type Instant, type Query, type Scope, type SqlRow } from '@app/kernel';
import type { Situation } from '@app/programme';
import { dayThere } from '../asking/day-there.js';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { criticalWhere, plannedAt } from '../asking/works-plan.js';

/** Locations of one programme, province and office that stand at the same stage, and what they come to together. */
export type KindOfLocation = {
  readonly programme: string;
  readonly province: string;
  readonly provinceName: string;
  readonly satker: string;
  readonly stage?: string;
  readonly situation: Situation;
  readonly locations: number;
  /** Of each, at the stage. */
  readonly daysThere: readonly number[];
  /** Of each late one, past the earliest day that is over. */
  readonly daysLate: readonly number[];
  readonly wasLate: number;
  /** And not late. */
  readonly dueSoon: number;
  readonly amount: number;
  readonly disbursed: number;
  /** Amounts where works have begun; then the per cent done and the per cent due, each times the amount. */
  readonly begun: number;
  readonly done: number;
  readonly planned: number;
  readonly critical: number;
  readonly handedOver: number;
  readonly kept: number;
  readonly overrun: number;
  readonly checked: number;
  readonly scores: number;
};

export type KindsRequest = { readonly scope: Scope; readonly filters?: LocationFilters; readonly now: Instant; readonly worksStages: readonly string[] };

const SOON_DAYS = 7;
const COMPARED_DAYS = 7;
const DAY_MS = 86_400_000;

const LATE = `status = 'open' AND running = 1 AND late_from <= ?`;
const CRITICAL = criticalWhere({ planned: 'planned', physical: 'physical', today: 'today', startedOn: 'started_on', dueOn: 'works_due', fiscalYear: 'fiscal_year' });

export const kindsOfLocations = ({ scope, filters = {}, now, worksStages }: KindsRequest): Query<KindOfLocation> => {
  const { sql, parameters } = locationsLike(scope, filters);
  const today = dayThere(now);
  const then = instantOf(epochMilliseconds(now) - COMPARED_DAYS * DAY_MS);
  const dayThen = dayThere(then);
  return {
    sql: `
      WITH late AS (SELECT location_id, min(due_on) AS since FROM deadline_board WHERE ${LATE} GROUP BY location_id),
      works AS (
        SELECT s.location_id, s.started_on, s.status AS works_status, w.due_on AS works_due
        FROM stage_board s LEFT JOIN deadline_board w ON w.key = s.key WHERE s.stage IN (SELECT value FROM json_each(?))
      ),
      shown AS (
        SELECT key, programme, region, province, satker, current_stage, situation, fiscal_year, stage_since, amount, disbursed, physical, handed_over_on, spot_score, ${today.sql} AS today
        FROM location_board WHERE ${sql}
      ),
      each AS (
        SELECT b.*, late.since, started_on, works_due, h.kept, h.overrun,
          CASE WHEN works_status = 'completed' THEN 100 WHEN works_due IS NOT NULL THEN ${plannedAt('today', 'started_on', 'works_due')} END AS planned, ifnull(works_status, '') = 'completed' AS works_over,
          b.key IN (SELECT location_id FROM deadline_board WHERE status = 'open' AND running = 1 AND late_from > ? AND late_from <= ?) AS soon,
          (b.key IN (SELECT location_id FROM deadline_board WHERE ${LATE})
            OR b.key IN (SELECT location_id FROM deadline_board WHERE status = 'completed' AND running = 1 AND late_from <= ? AND completed_on > ${dayThen.sql})) AS was_late
        FROM shown b LEFT JOIN late ON late.location_id = b.key LEFT JOIN works ON works.location_id = b.key LEFT JOIN deadline_board h ON h.key = b.key
      )
      SELECT programme, substr(region, 1, 2) AS code, max(province) AS province, satker, current_stage, situation, count(*) AS locations,
        json_group_array(CAST(max(0, ifnull(julianday(today) - julianday(stage_since), 0)) AS INTEGER)) AS days_there,
        json_group_array(CAST(julianday(today) - julianday(since) AS INTEGER)) FILTER (WHERE since IS NOT NULL) AS days_late,
        sum(was_late) AS was_late, sum(soon AND since IS NULL) AS soon, sum(amount) AS amount, sum(disbursed) AS disbursed,
        sum(iif(planned IS NULL, 0, amount)) AS begun, total(iif(planned IS NULL, 0, physical * amount)) AS done, total(planned * amount) AS planned,
        sum(ifnull(situation IN ('active', 'suspended') AND NOT works_over AND ${CRITICAL}, 0)) AS critical,
        count(handed_over_on) AS handed_over, ifnull(sum(kept), 0) AS kept, ifnull(sum(overrun), 0) AS overrun, count(spot_score) AS checked, total(spot_score) AS scores
      FROM each GROUP BY programme, code, satker, current_stage, situation`,
    parameters: [
      now, JSON.stringify(worksStages), ...today.parameters, ...parameters,
      now, instantOf(epochMilliseconds(now) + (SOON_DAYS + 1) * DAY_MS), then, then, ...dayThen.parameters,
    ],
    row: kindIn,
  };
};

const kindIn = (row: SqlRow): KindOfLocation => ({
  programme: textIn(row, 'programme'), province: textIn(row, 'code'), provinceName: textIn(row, 'province'), satker: textIn(row, 'satker'),
  stage: maybe(row, 'current_stage', textIn), situation: textIn(row, 'situation') as Situation, locations: numberIn(row, 'locations'),
  daysThere: daysIn(row, 'days_there'), daysLate: daysIn(row, 'days_late'), wasLate: numberIn(row, 'was_late'), dueSoon: numberIn(row, 'soon'),
  amount: numberIn(row, 'amount'), disbursed: numberIn(row, 'disbursed'), begun: numberIn(row, 'begun'), done: numberIn(row, 'done'), planned: numberIn(row, 'planned'),
  critical: numberIn(row, 'critical'), handedOver: numberIn(row, 'handed_over'), kept: numberIn(row, 'kept'), overrun: numberIn(row, 'overrun'),
  checked: numberIn(row, 'checked'), scores: numberIn(row, 'scores'),
});

const daysIn = (row: SqlRow, column: string): readonly number[] => JSON.parse(textIn(row, column)) as readonly number[];
