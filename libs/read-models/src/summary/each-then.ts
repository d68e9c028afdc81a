import { dayThere } from '../asking/day-there.js';
import { locationsLike } from '../asking/location-filters.js';
import { plannedAt } from '../asking/works-plan.js';
import { knownAt } from '../transitions/known-at.js';
import type { Each, KindsRequest } from './each-now.js';
import { LATE, momentsOf } from './moments.js';

/** As `eachNow`, of what was known then: the deadlines are gone through once. */
export const eachThen = ({ scope, filters = {}, now, worksStages }: KindsRequest): Each => {
  const [shown, known, today, stages] = [locationsLike(scope, filters), knownAt(now), dayThere(now), JSON.stringify(worksStages)];
  const { then, dayThen, soonUntil } = momentsOf(now);
  const isWorks = 'stage IN (SELECT value FROM json_each(?))';
  return {
    ctes: `days AS (
        SELECT location_id, min(CASE WHEN ${LATE} THEN due_on END) AS since, max(status = 'open' AND running = 1 AND late_from > ? AND late_from <= ?) AS soon,
          max(running = 1 AND late_from <= ? AND (status = 'open' OR (status = 'completed' AND completed_on > ${dayThen.sql}))) AS was_late,
          sum(status = 'completed' AND completed_on <= due_on) AS kept, sum(status = 'completed' AND completed_on > due_on) AS overrun,
          max(CASE WHEN ${isWorks} THEN due_on END) AS works_due, max(${isWorks} AND status = 'completed') AS works_over
        FROM deadline_history WHERE ${known.sql} AND stage <> '' GROUP BY location_id
      ),
      works AS (
        SELECT location_id, details ->> 'on' AS started_on, max(position) FROM transitions WHERE type = 'StageStarted' AND known_from <= ? AND ${isWorks} GROUP BY location_id
      ),
      paid AS (SELECT location_id, sum(disbursed) AS disbursed FROM money_board WHERE paid_at <= ? GROUP BY location_id),
      done AS (SELECT location_id, physical, max(position) FROM progress_board WHERE report <> '' AND recorded_at <= ? GROUP BY location_id),
      shown AS (
        SELECT location_id AS key, programme, region, province, satker, current_stage, situation, fiscal_year, stage_since, ${today.sql} AS today
        FROM transitions WHERE ${known.sql} AND ${shown.sql}
      ),
      each AS (
        SELECT b.*, w.amount, w.handed_over_on, w.spot_score, ifnull(paid.disbursed, 0) AS disbursed, ifnull(done.physical, 0) AS physical,
          since, started_on, works_due, ifnull(kept, 0) AS kept, ifnull(overrun, 0) AS overrun, ${plannedAt('today', 'started_on', 'works_due')} AS planned, ifnull(works_over, 0) AS works_over,
          ifnull(soon, 0) AS soon, ifnull(was_late, 0) AS was_late
        FROM shown b JOIN (SELECT * FROM worth_history WHERE ${known.sql}) w ON w.location_id = b.key
          LEFT JOIN days ON days.location_id = b.key LEFT JOIN works ON works.location_id = b.key LEFT JOIN paid ON paid.location_id = b.key LEFT JOIN done ON done.location_id = b.key
      )`,
    parameters: [
      now, now, soonUntil, then, ...dayThen.parameters, stages, stages, ...known.parameters, now, stages, now, now,
      ...today.parameters, ...known.parameters, ...shown.parameters, ...known.parameters,
    ],
  };
};
