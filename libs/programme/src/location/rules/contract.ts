import { accept, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import { unmet } from '../../sentences/location-refusals.js';
import { contractMissing, gatesUnmet, unfunded } from '../gates.js';
import { own } from '../entries.js';
import type { KnownLocation } from '../state.js';
import { yearUncrossed } from './fiscal-year.js';
import { filled, lifeDay, notBefore, positiveRupiah, realDay, reasoned } from './particulars.js';
import { indexOf, type Facts, type Rule } from './rule.js';
import { awaited, outOfOrder } from './stage-order.js';
import { committedShares } from './tranche-amount.js';
import { worksTotal } from './works.js';

/** Signing is part of the contract stage: whatever that stage waits for, the signature waits for too. */
const unmetToSign = (state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const stage = indexOf(facts).contractStage;
  if (stage === undefined) return [unmet('contract.not-in-programme')];
  if (state.contract !== undefined) return [unmet('contract.already-signed')];
  const others = [...(stage.starts ?? []), ...stage.completes].filter((gate) => !('contractSigned' in gate));
  return [...outOfOrder(stage, awaited(stage, state, facts)), ...gatesUnmet(others, state, facts, stage.clause)];
};

const withinBounds = (amount: number, state: KnownLocation): readonly Unmet[] => {
  const wrong = positiveRupiah(amount);
  if (wrong.length > 0) return wrong;
  const works = worksTotal(state);
  return [
    ...(amount > state.amount ? [unmet('amount.above-designation', { amount, limit: state.amount })] : []),
    ...(amount < works ? [unmet('amount.below-works', { amount, limit: works })] : []),
  ];
};

const term = (signedOn: PlainDate, endsOn: PlainDate, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const unreal = realDay('contractEndsOn', endsOn);
  return [...lifeDay('contractSignedOn', signedOn, state, facts), ...(unreal.length > 0 ? unreal : notBefore('contractEndsOn', endsOn, signedOn))];
};

export const signContract: Rule<'SignContract'> = {
  decide: (data, state, facts) => {
    const { number, signedOn, endsOn, amount } = data;
    const { contract } = state;
    if (contract?.number === number && contract.signedOn === signedOn && contract.endsOn === endsOn && contract.amount === amount) return accept();
    const { revision } = facts.budget;
    return decided([
      ...unmetToSign(state, facts),
      ...filled('contractNumber', number),
      ...term(signedOn, endsOn, state, facts),
      ...yearUncrossed(signedOn, state),
      ...withinBounds(amount, state),
    ], { type: 'ContractSigned', data: { ...data, ...(revision !== undefined && { budgetRevision: revision }) } });
  },
  hindrances: (_, state, facts) => unmetToSign(state, facts),
};

const amountFixed = (amount: number, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  if (state.contract?.amount === amount) return [];
  const { tranches } = facts.definition.definition;
  const underWay = tranches.filter(({ number }) => !['disbursed', undefined].includes(own(state.tranches, String(number))?.status));
  if (underWay.length > 0) return underWay.map(({ label }) => unmet('contract.tranche-under-way', { tranche: label }));
  if (tranches.length > 0 && tranches.every(({ number }) => own(state.tranches, String(number)) !== undefined)) return [unmet('contract.fully-disbursed')];
  const committed = committedShares(amount, state, facts);
  return amount < committed ? [unmet('amount.below-disbursed', { amount, limit: committed })] : [];
};

/** An addendum is signed too: where the contract waited for the DIPA, so does the addendum. */
const unmetToAmend = (state: KnownLocation, facts: Facts): readonly Unmet[] =>
  [...contractMissing(state), ...unfunded(facts.definition.definition, facts.budget)];

export const amendContract: Rule<'AmendContract'> = {
  decide: (data, state, facts) => {
    const { number, signedOn, endsOn, amount, reason } = data;
    const { contract } = state;
    if (contract === undefined) return decided(contractMissing(state));
    const { addendum } = contract;
    if (addendum?.number === number && addendum.signedOn === signedOn && contract.endsOn === endsOn && contract.amount === amount) return accept();
    return decided([
      ...unmetToAmend(state, facts),
      ...filled('addendumNumber', number),
      ...term(signedOn, endsOn, state, facts),
      ...notBefore('contractSignedOn', signedOn, addendum?.signedOn ?? contract.signedOn),
      ...withinBounds(amount, state),
      ...amountFixed(amount, state, facts),
      ...reasoned(reason),
    ], { type: 'ContractAmended', data: { ...data, previousAmount: contract.amount } });
  },
  hindrances: (_, state, facts) => unmetToAmend(state, facts),
};

export const terminateContract: Rule<'TerminateContract'> = {
  decide: (data, state, facts) => decided([
    ...contractMissing(state),
    ...filled('terminationNumber', data.number),
    ...lifeDay('terminatedOn', data.terminatedOn, state, facts),
    ...(state.contract === undefined ? [] : notBefore('terminatedOn', data.terminatedOn, state.contract.signedOn)),
    ...reasoned(data.reason),
  ], { type: 'ContractTerminated', data }),
  hindrances: (_, state) => contractMissing(state),
};
