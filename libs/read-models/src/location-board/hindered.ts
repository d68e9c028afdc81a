import type { SqlRow } from '@app/kernel';
import { standingHindrances, type KnownLocation, type StandingHindrance } from '@app/programme';
import { where, type Predicate } from '../asking/predicate.js';
import { textIn } from '../asking/read-row.js';
import type { LocationRow } from './row.js';

/** By a hindrance of that code, now. */
export const hinderedBy = (code: string): Predicate =>
  where(`situation IN ('active', 'suspended') AND EXISTS (SELECT 1 FROM json_each(hindrances) WHERE json_each.key = ?)`, code);

export const hindrancesIn = (row: SqlRow): readonly StandingHindrance[] => standingHindrances({
  situation: textIn(row, 'situation') as KnownLocation['situation'], hindrances: JSON.parse(textIn(row, 'hindrances')) as LocationRow['hindrances'],
});
