import type { Instant } from '@app/kernel';
import { dayThere } from '../asking/day-there.js';
import { where, type Predicate } from '../asking/predicate.js';
import { forecastDays } from '../asking/works-plan.js';
import type { BandLaw } from './band-law.js';

/** `crossesYear` of one location, asked of all at once; told at the stage where the location stands. */
export const crossingYear = (now: Instant, { worksStages, finalStages }: Pick<BandLaw, 'worksStages' | 'finalStages'>): Predicate => {
  const today = dayThere(now, 'b.region');
  const slipped = `ifnull(${forecastDays('physical', 'started_on', 'works_due')} + julianday(today) - julianday(works_due), 0)`;
  const late = 'ifnull(julianday(today) - julianday(current_due), 0)';
  return where(`key IN (
    SELECT key || '/' || current_stage FROM (
      SELECT b.key, b.current_stage, b.fiscal_year, b.physical, h.due_on AS handover_due, c.due_on AS current_due, w.due_on AS works_due,
        iif(s.status = 'completed', NULL, s.started_on) AS started_on, ${today.sql} AS today
      FROM location_board b CROSS JOIN json_each(?) final CROSS JOIN deadline_board h ON h.key = b.key || '/' || final.value
        LEFT JOIN deadline_board c ON c.key = b.key || '/' || b.current_stage
        LEFT JOIN json_each(?) works LEFT JOIN stage_board s ON s.key = b.key || '/' || works.value
        LEFT JOIN deadline_board w ON w.key = s.key AND s.status <> 'completed'
      WHERE h.status = 'open' AND h.due_on IS NOT NULL AND b.situation = 'active'
    ) WHERE date(handover_due, CAST(max(0, ${slipped}, ${late}) AS INTEGER) || ' days') > fiscal_year || '-12-31')`,
  ...today.parameters, JSON.stringify(finalStages), JSON.stringify(worksStages));
};
