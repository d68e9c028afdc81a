import type { Instant } from '@app/kernel';
import { where, type Predicate } from '../asking/predicate.js';
import { knownAt } from '../transitions/known-at.js';

/** Beginnings of queries. */
const NOTHING: Predicate = { sql: '', parameters: [] };

/**
 * The boards as they were known at a moment, under the names of the boards of now: whatever is asked of these is asked of those in the
 * same words. `main` names the tables themselves. Of `stage_board` there are only the stages that are named, for the bands that ask for them; of the rest what is asked for.
 */
export const boardsThen = (asOf: Instant | undefined, stages: readonly string[] = []): Predicate => {
  if (asOf === undefined) return NOTHING;
  const known = knownAt(asOf);
  const parts = [locationsThen(asOf, known), deadlinesThen(known, stages.length > 0), stagesThen(asOf, stages), moneyThen(asOf), progressThen(asOf), papersThen(asOf)];
  return { sql: `WITH ${parts.map(({ sql }) => sql).join(', ')} `, parameters: parts.flatMap(({ parameters }) => parameters) };
};

const locationsThen = (asOf: Instant, known: Predicate): Predicate => where(`
  paid AS (SELECT location_id, sum(disbursed) AS disbursed, count(*) AS tranches FROM main.money_board WHERE paid_at <= ? GROUP BY location_id),
  done AS (SELECT location_id, physical, max(position) FROM main.progress_board WHERE report <> '' AND recorded_at <= ? GROUP BY location_id),
  crews AS (
    SELECT location_id, sum(workers * largest) AS workers, sum(women * largest) AS women, sum(mbr * largest) AS mbr, sum(hok) AS hok, sum(wages) AS wages
    FROM (SELECT *, row_number() OVER (PARTITION BY location_id, work ORDER BY workers DESC, first) = 1 AS largest FROM labour_history WHERE ${known.sql})
    GROUP BY location_id
  ),
  location_board AS MATERIALIZED (
    SELECT t.location_id AS key, t.location_id, t.programme, t.fiscal_year, t.region, t.satker, t.search, t.situation, t.current_stage,
      w.contract_amount, w.contract_signed_on, w.handed_over_on, w.spot_score, w.open_findings, w.blocking_findings,
      w.kpp_completed, w.lpj_completed, w.bast_completed, w.accelerated, w.crossed_year,
      ifnull(paid.disbursed, 0) AS disbursed, ifnull(paid.tranches, 0) AS tranches_disbursed, ifnull(done.physical, 0) AS physical,
      ifnull(crews.workers, 0) AS workers, ifnull(crews.women, 0) AS women, ifnull(crews.mbr, 0) AS mbr, ifnull(crews.hok, 0) AS hok, ifnull(crews.wages, 0) AS wages
    FROM (SELECT * FROM transitions WHERE ${known.sql}) t JOIN (SELECT * FROM worth_history WHERE ${known.sql}) w ON w.location_id = t.location_id
      LEFT JOIN paid ON paid.location_id = t.location_id LEFT JOIN done ON done.location_id = t.location_id LEFT JOIN crews ON crews.location_id = t.location_id
  )`, asOf, asOf, ...known.parameters, ...known.parameters, ...known.parameters);

/** Bands look deadlines up by their keys, and of what is completed they ask nothing; without one a list is found by the index of the history. */
const deadlinesThen = (known: Predicate, byKey: boolean): Predicate => where(`
  deadline_board AS ${byKey ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (
    SELECT location_id || '/' || stage AS key, location_id, programme, fiscal_year, region, satker, stage, status, due_on, late_from, original_due_on, version, running, urgency,
      set_on, revision, calendar_version, completed_on, missed_on, missed_due_on, missed_revision, suspended_until
    FROM deadline_history WHERE ${known.sql} AND stage <> ''${byKey ? ` AND status <> 'completed'` : ''}
  )`, ...known.parameters);

/** All days and all positions have one length: what comes first in a text decides which is the newest. */
const stagesThen = (asOf: Instant, stages: readonly string[]): Predicate => where(`
  stage_board AS MATERIALIZED (
    SELECT location_id || '/' || stage AS key, location_id, fiscal_year, region, stage,
      iif(max(position || type) LIKE '%StageCompleted', 'completed', 'begun') AS status, substr(max(iif(type = 'StageStarted', position || (details ->> 'on'), NULL)), -10) AS started_on
    FROM transitions WHERE stage IN (SELECT value FROM json_each(?)) AND type IN ('StageStarted', 'StageCompleted', 'StageReopened') AND known_from <= ?
    GROUP BY location_id, stage
  )`, JSON.stringify(stages), asOf);

const moneyThen = (asOf: Instant): Predicate => where('money_board AS (SELECT location_id, disbursed_on FROM main.money_board WHERE paid_at <= ?)', asOf);

const progressThen = (asOf: Instant): Predicate => where('progress_board AS (SELECT location_id, report, points, observed_on FROM main.progress_board WHERE recorded_at <= ?)', asOf);

const papersThen = (asOf: Instant): Predicate =>
  where(`paper_board AS (SELECT location_id, document, iif(returned_at <= ?, 'returned', 'submitted') AS status FROM main.paper_board WHERE submitted_at <= ?)`, asOf, asOf);
