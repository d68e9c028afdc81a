import { accept, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { KnownLocation } from '../state.js';
import { reasoned } from './particulars.js';
import type { Facts, Rule } from './rule.js';

const lastDay = (fiscalYear: number): string => `${fiscalYear}-12-31`;

/** After 31 December nothing is finished by itself: the crossing and its reason come first. */
export const yearUncrossed = (on: PlainDate, { fiscalYear, crossedYear }: KnownLocation): readonly Unmet[] =>
  crossedYear === undefined && on > lastDay(fiscalYear) ? [unmet('fiscal-year.not-crossed', { fiscalYear })] : [];

const unmetToCross = ({ occurredOn }: Facts, { fiscalYear }: KnownLocation): readonly Unmet[] =>
  occurredOn > lastDay(fiscalYear) ? [] : [unmet('fiscal-year.not-over', { fiscalYear })];

export const crossFiscalYear: Rule<'CrossFiscalYear'> = {
  decide: ({ reason, reference }, state, facts) => {
    const { fiscalYear, crossedYear } = state;
    if (crossedYear?.reason === reason && crossedYear.reference === reference) return accept();
    if (crossedYear !== undefined) return decided([unmet('fiscal-year.already-crossed')]);
    return decided([...unmetToCross(facts, state), ...reasoned(reason)], {
      type: 'FiscalYearCrossed', data: { fiscalYear, reason, ...(reference !== undefined && { reference }) },
    });
  },
  hindrances: (_, state, facts) => (state.crossedYear === undefined ? unmetToCross(facts, state) : [unmet('fiscal-year.already-crossed')]),
};
