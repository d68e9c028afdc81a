import type { Query, SqlRow } from '@app/kernel';
import type { Situation } from '@app/programme';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import { criticalWhere } from '../asking/works-plan.js';
import { eachNow, type KindsRequest } from './each-now.js';
import { eachThen } from './each-then.js';

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
  readonly dueSoon: number;
  readonly amount: number;
  readonly disbursed: number;
  /** The per cent done, times the amount. */
  readonly done: number;
  readonly critical: number;
  readonly handedOver: number;
  readonly kept: number;
  readonly overrun: number;
  readonly checked: number;
  readonly scores: number;
};

const CRITICAL = criticalWhere({ planned: 'planned', physical: 'physical', today: 'today', startedOn: 'started_on', dueOn: 'works_due', fiscalYear: 'fiscal_year' });

export const kindsOfLocations = (request: KindsRequest): Query<KindOfLocation> => {
  const { ctes, parameters } = (request.isPast === true ? eachThen : eachNow)(request);
  return {
    sql: `
      WITH ${ctes}
      SELECT programme, substr(region, 1, 2) AS code, max(province) AS province, satker, current_stage, situation, count(*) AS locations,
        json_group_array(CAST(max(0, ifnull(julianday(today) - julianday(stage_since), 0)) AS INTEGER)) AS days_there,
        json_group_array(CAST(julianday(today) - julianday(since) AS INTEGER)) FILTER (WHERE since IS NOT NULL) AS days_late,
        sum(was_late) AS was_late, sum(soon) AS soon, sum(amount) AS amount, sum(disbursed) AS disbursed, total(physical * amount) AS done,
        sum(ifnull(situation = 'active' AND NOT works_over AND ${CRITICAL}, 0)) AS critical,
        count(handed_over_on) AS handed_over, ifnull(sum(kept), 0) AS kept, ifnull(sum(overrun), 0) AS overrun, count(spot_score) AS checked, total(spot_score) AS scores
      FROM each GROUP BY programme, code, satker, current_stage, situation`,
    parameters,
    row: kindIn,
  };
};

const kindIn = (row: SqlRow): KindOfLocation => ({
  programme: textIn(row, 'programme'), province: textIn(row, 'code'), provinceName: textIn(row, 'province'), satker: textIn(row, 'satker'),
  stage: maybe(row, 'current_stage', textIn), situation: textIn(row, 'situation') as Situation, locations: numberIn(row, 'locations'),
  daysThere: daysIn(row, 'days_there'), daysLate: daysIn(row, 'days_late'), wasLate: numberIn(row, 'was_late'), dueSoon: numberIn(row, 'soon'),
  amount: numberIn(row, 'amount'), disbursed: numberIn(row, 'disbursed'), done: numberIn(row, 'done'),
  critical: numberIn(row, 'critical'), handedOver: numberIn(row, 'handed_over'), kept: numberIn(row, 'kept'), overrun: numberIn(row, 'overrun'),
  checked: numberIn(row, 'checked'), scores: numberIn(row, 'scores'),
});

const daysIn = (row: SqlRow, column: string): readonly number[] => JSON.parse(textIn(row, column)) as readonly number[];
