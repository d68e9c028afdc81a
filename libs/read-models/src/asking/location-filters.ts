import type { Scope } from '@app/kernel';
import { all, asked, inRegion, where, within, type Predicate } from './predicate.js';
import { matching } from './search-text.js';
import { situationsAsked, type SituationAsked } from './situation-groups.js';

export type LocationFilters = {
  readonly programme?: string;
  readonly fiscalYear?: number;
  /** Kemendagri codes. */
  readonly province?: string;
  readonly regency?: string;
  readonly stage?: string;
  readonly situation?: SituationAsked;
  readonly satker?: string;
  /** Words of a name, code, SK or contract. */
  readonly q?: string;
};

/** For every table that says of each location where it stands, now or then. */
export const locationsLike = (scope: Scope, filters: LocationFilters): Predicate => all(
  within(scope),
  asked(filters.programme, (programme) => where('programme = ?', programme)),
  asked(filters.fiscalYear, (year) => where('fiscal_year = ?', year)),
  asked(filters.province, inRegion),
  asked(filters.regency, inRegion),
  asked(filters.stage, (stage) => where('current_stage = ?', stage)),
  asked(filters.situation, standsIn),
  asked(filters.satker, (satker) => where('satker = ?', satker)),
  asked(filters.q, matching),
);

const standsIn = (situation: SituationAsked): Predicate => {
  const situations = situationsAsked(situation);
  return where(`situation IN (${situations.map(() => '?').join(', ')})`, ...situations);
};
