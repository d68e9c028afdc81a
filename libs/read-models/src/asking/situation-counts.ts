import type { SqlRow } from '@app/kernel';
import { SITUATIONS, type Situation } from '@app/programme';
import { numberIn } from './read-row.js';

type KnownSituation = Exclude<Situation, 'unknown'>;
export type SituationCounts = { readonly [S in KnownSituation]: number };

const KNOWN = SITUATIONS.filter((situation): situation is KnownSituation => situation !== 'unknown');

/** One column per situation; nothing where there are no rows. */
export const SITUATION_COUNTS = KNOWN.map((situation) => `ifnull(sum(situation = '${situation}'), 0) AS ${situation}`).join(', ');

export const situationsIn = (row: SqlRow): SituationCounts =>
  Object.fromEntries(KNOWN.map((situation) => [situation, numberIn(row, situation)])) as SituationCounts;
