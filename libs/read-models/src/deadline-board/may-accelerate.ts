import { where, type Predicate } from '../asking/predicate.js';
import type { BandLaw } from './band-law.js';

/** By the eligibility of each programme; told at the stage where the location stands. A repeat location is the same region in an earlier year of the programme. */
export const mayAccelerate = (eligibility: BandLaw['eligibility']): Predicate => where(`key IN (
  SELECT b.key || '/' || b.current_stage FROM json_each(?) law JOIN location_board b ON b.programme = law.value ->> 'programme'
  WHERE b.situation = 'active' AND b.accelerated = 0
    AND NOT EXISTS (SELECT 1 FROM stage_board s WHERE s.key = b.key || '/' || (law.value ->> 'until') AND s.status = 'completed')
    AND (EXISTS (SELECT 1 FROM location_board o WHERE o.region = b.region AND o.programme = b.programme AND o.fiscal_year < b.fiscal_year
        AND o.handed_over_on IS NOT NULL AND o.spot_score >= law.value ->> 'minimumScore')
      OR NOT EXISTS (SELECT 1 FROM json_each(law.value -> 'documents') asked WHERE NOT EXISTS (
        SELECT 1 FROM paper_board p WHERE p.location_id = b.key AND p.document = asked.value AND p.status <> 'returned'))))`,
JSON.stringify(eligibility));
