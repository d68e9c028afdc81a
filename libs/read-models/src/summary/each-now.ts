import { type Instant, type Scope, type SqlValue } from '@app/kernel';
import { dayThere } from '../asking/day-there.js';
import { locationsLike, type LocationFilters } from '../asking/location-filters.js';
import { plannedAt } from '../asking/works-plan.js';
import { LATE, momentsOf } from './moments.js';

export type KindsRequest = {
  readonly scope: Scope; readonly filters?: LocationFilters; readonly now: Instant; readonly worksStages: readonly string[];
  /** What the system knew at `now`, instead of what it knows by now. */
  readonly isPast?: boolean;
};

/** Tables that end in `each`: every location with what its kind is summed up from. */
export type Each = { readonly ctes: string; readonly parameters: readonly SqlValue[] };

export const eachNow = ({ scope, filters = {}, now, worksStages }: KindsRequest): Each => {
  const { sql, parameters } = locationsLike(scope, filters);
  const { today, then, dayThen, soonUntil } = { today: dayThere(now), ...momentsOf(now) };
  return {
    ctes: `late AS (SELECT location_id, min(due_on) AS since FROM deadline_board WHERE ${LATE} GROUP BY location_id),
      works AS (
        SELECT s.location_id, s.started_on, s.status = 'completed' AS works_over, w.due_on AS works_due
        FROM stage_board s LEFT JOIN deadline_board w ON w.key = s.key WHERE s.stage IN (SELECT value FROM json_each(?))
      ),
      shown AS (
        SELECT key, programme, region, province, satker, current_stage, situation, fiscal_year, stage_since, amount, disbursed, physical, handed_over_on, spot_score, ${today.sql} AS today
        FROM location_board WHERE ${sql}
      ),
      each AS (
        SELECT b.*, late.since, started_on, works_due, h.kept, h.overrun, ${plannedAt('today', 'started_on', 'works_due')} AS planned, ifnull(works_over, 0) AS works_over,
          b.key IN (SELECT location_id FROM deadline_board WHERE status = 'open' AND running = 1 AND late_from > ? AND late_from <= ?) AS soon,
          (b.key IN (SELECT location_id FROM deadline_board WHERE ${LATE})
            OR b.key IN (SELECT location_id FROM deadline_board WHERE status = 'completed' AND running = 1 AND late_from <= ? AND completed_on > ${dayThen.sql})) AS was_late
        FROM shown b LEFT JOIN late ON late.location_id = b.key LEFT JOIN works ON works.location_id = b.key LEFT JOIN deadline_board h ON h.key = b.key
      )`,
    parameters: [now, JSON.stringify(worksStages), ...today.parameters, ...parameters, now, soonUntil, then, then, ...dayThen.parameters],
  };
};
