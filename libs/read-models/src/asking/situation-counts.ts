import type { SqlRow } from '@app/kernel';
import { SITUATIONS, type Situation } from '@app/programme';
import { numberIn } from './read-row.js';

type KnownSituation = Exclude<Situation, 'unknown'>;
export type SituationCounts = { readonly [S in KnownSituation]: number };

const KNOWN = SITUATIONS.filter((situation): situation is KnownSituation => situation !== 'unknown');

/** One column per situation; nothing where there are no rows. `many`: the column that says for how many locations a row stands. */
export const situationCounts = (many = '1'): string => KNOWN.map((situation) => `ifnull(sum(iif(situation = '${situation}', ${many}, 0)), 0) AS ${situation}`).join(', ');

export const situationsIn = (row: SqlRow): SituationCounts =>
  Object.fromEntries(KNOWN.map((situation) => [situation, numberIn(row, situation)])) as SituationCounts;
