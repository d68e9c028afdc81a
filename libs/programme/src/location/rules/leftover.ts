import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { KnownLocation } from '../state.js';
import { indexOf, type Facts, type Rule } from './rule.js';
import { isCompleted } from './stage-order.js';
import { disbursedTotal } from './tranche-amount.js';

/** What was accounted for is not changed behind its back: the stage that asked for the deposit proof is reopened first. */
const accountedFor = (state: KnownLocation, facts: Facts): readonly Unmet[] =>
  indexOf(facts).definition.stages
    .filter(({ key, completes }) => completes.some((gate) => 'leftoverDeposited' in gate) && isCompleted(state, key))
    .map(({ label, clause }) => unmet('stage.already-completed', { stage: label }, clause));

export const reportLeftover: Rule<'ReportLeftover'> = {
  decide: (data, state, facts) => {
    const { amount, depositReference } = data;
    if (state.leftover?.amount === amount && state.leftover.depositReference === depositReference) return accept();
    const closed = accountedFor(state, facts);
    if (!Number.isSafeInteger(amount) || amount < 0) return decided([...closed, unmet('leftover.invalid')]);
    const limit = disbursedTotal(state);
    return decided([...closed, ...(amount > limit ? [unmet('leftover.above-disbursed', { amount, limit })] : [])], { type: 'LeftoverReported', data });
  },
  hindrances: (_, state, facts) => accountedFor(state, facts),
};
