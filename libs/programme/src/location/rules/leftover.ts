import { accept } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import type { Rule } from './rule.js';
import { disbursedTotal } from './tranche-amount.js';

export const reportLeftover: Rule<'ReportLeftover'> = {
  decide: (data, state) => {
    const { amount, depositReference } = data;
    if (state.leftover?.amount === amount && state.leftover.depositReference === depositReference) return accept();
    if (!Number.isSafeInteger(amount) || amount < 0) return decided([unmet('leftover.invalid')]);
    const limit = disbursedTotal(state);
    return decided(amount > limit ? [unmet('leftover.above-disbursed', { amount, limit })] : [], { type: 'LeftoverReported', data });
  },
};
