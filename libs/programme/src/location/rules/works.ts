import { accept, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { Gate } from '../../definition/gate.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { KnownLocation } from '../state.js';
import { filled, positiveRupiah } from './particulars.js';
import { nextId, type Facts, type Rule } from './rule.js';
import { isCompleted } from './stage-order.js';

/** A location with works is spoken of work by work, one without as a whole. */
export const workUnmet = (work: string | undefined, { works }: KnownLocation, perWork = true): readonly Unmet[] => {
  const expected = perWork && Object.keys(works).length > 0;
  if (work === undefined) return expected ? [unmet('work.expected')] : [];
  if (!expected) return [unmet('work.not-expected')];
  return own(works, work) === undefined ? [unmet('work.unknown', { work })] : [];
};

export const workSubjects = ({ works }: KnownLocation): readonly { readonly work?: string }[] => {
  const keys = Object.keys(works);
  return keys.length === 0 ? [{}] : keys.map((work) => ({ work }));
};

export const worksTotal = ({ works }: KnownLocation): number =>
  Object.values(works).reduce((sum, { amount }) => sum + amount, 0);

const asksEachWork = (gates: readonly Gate[]): boolean => gates.some((gate) => 'forEachWork' in gate && gate.forEachWork === true);

/** What has been passed upon the papers of every work: a further one would stand behind it without its own. */
const passedWithoutIt = (state: KnownLocation, { definition: { definition: { stages, tranches } } }: Facts): readonly Unmet[] => [
  ...stages.filter(({ key, completes }) => asksEachWork(completes) && isCompleted(state, key))
    .map(({ label, clause }) => unmet('stage.already-completed', { stage: label }, clause)),
  ...tranches.filter(({ number, gates }) => asksEachWork(gates) && own(state.tranches, String(number))?.status === 'disbursed')
    .map(({ label, clause }) => unmet('tranche.already-disbursed', { tranche: label }, clause)),
];

const unmetToAdd = (state: KnownLocation, facts: Facts): readonly Unmet[] => {
  if (facts.definition.definition.physical === undefined) return [unmet('work.not-in-programme')];
  // A further work would lower the percentage already reported.
  return Object.keys(state.progress).length > 0 ? [unmet('work.progress-begun')] : passedWithoutIt(state, facts);
};

const tooMuch = (amount: number, { contract, amount: designated }: KnownLocation): readonly Unmet[] => {
  if (contract !== undefined && amount > contract.amount) return [unmet('amount.above-contract', { amount, limit: contract.amount })];
  return amount > designated ? [unmet('amount.above-designation', { amount, limit: designated })] : [];
};

export const addWork: Rule<'AddWork'> = {
  decide: (data, state, facts) => {
    const { name, institution, amount, volume } = data;
    const namesake = Object.values(state.works).find((work) => work.name === name);
    if (namesake?.institution === institution && namesake.amount === amount && namesake.volume === volume) return accept();
    return decided([
      ...unmetToAdd(state, facts),
      ...(namesake === undefined ? [] : [unmet('work.already-defined', { name })]),
      ...filled('workName', name),
      ...filled('workInstitution', institution),
      ...positiveRupiah(amount),
      ...tooMuch(worksTotal(state) + amount, state),
    ], { type: 'WorkAdded', data: { ...data, work: nextId('work', state.works) } });
  },
  hindrances: (_, state, facts) => unmetToAdd(state, facts),
};
