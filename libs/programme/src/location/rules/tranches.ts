import { accept, type PlainDate, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { TrancheDefinition } from '../../definition/definition.js';
import { unmet, type LocationRefusal } from '../../sentences/location-refusals.js';
import { blockingFindings, contractMissing, gatesUnmet } from '../gates.js';
import { own } from '../entries.js';
import type { KnownLocation, Tranche } from '../state.js';
import { yearUncrossed } from './fiscal-year.js';
import { filled, isBlank, lifeDay, notBefore, positiveRupiah } from './particulars.js';
import { byActor, indexOf, samePerson, type Facts, type Rule, type Subject } from './rule.js';
import { awaited, outOfOrder } from './stage-order.js';
import { disbursedTotal, trancheAmount } from './tranche-amount.js';

type OfTranche = Subject<'RequestTranche'>;

const PAYMENT = ['unrequested', 'requested', 'spp', 'spm', 'disbursed'] as const;
type Step = (typeof PAYMENT)[number];

const NOT_YET = { requested: 'tranche.not-requested', spp: 'spp.missing', spm: 'spm.missing' } as const satisfies { [S in Step]?: LocationRefusal };
const ALREADY = {
  unrequested: 'tranche.already-requested', requested: 'spp.already-issued', spp: 'spm.already-issued', spm: 'tranche.already-disbursed',
} as const satisfies { [S in Step]?: LocationRefusal };

const known = (number: number, { tranches }: KnownLocation): Tranche | undefined => own(tranches, String(number));
const stepOf = (number: number, state: KnownLocation): Step => known(number, state)?.status ?? 'unrequested';

const outOfStep = ({ number, label }: TrancheDefinition, needed: keyof typeof ALREADY, state: KnownLocation): readonly Unmet[] => {
  const reached = PAYMENT.indexOf(stepOf(number, state));
  const due = PAYMENT.indexOf(needed);
  if (reached > due) return [unmet(ALREADY[needed], { tranche: label })];
  return reached < due && needed !== 'unrequested' ? [unmet(NOT_YET[needed], { tranche: label })] : [];
};

const previousUndisbursed = ({ number, label }: TrancheDefinition, state: KnownLocation, facts: Facts): readonly Unmet[] =>
  facts.definition.definition.tranches
    .filter((earlier) => earlier.number < number && stepOf(earlier.number, state) !== 'disbursed')
    .map((previous) => unmet('tranche.previous-undisbursed', { tranche: label, previous: previous.label }));

const distinct = (unmets: readonly Unmet[]): readonly Unmet[] =>
  unmets.filter((one, at) => unmets.findIndex(({ code, sentence }) => code === one.code && sentence.id === one.sentence.id) === at);

/** Checked at the request and again at each step of the payment: money stops wherever the ground under it goes. */
const unmetToPay = (needed: keyof typeof ALREADY) => ({ tranche: number }: OfTranche, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const { tranches, stages } = indexOf(facts);
  const tranche = tranches.get(number);
  if (tranche === undefined) return [unmet('tranche.unknown', { number })];
  const wrongStep = outOfStep(tranche, needed, state);
  if (wrongStep.length > 0) return wrongStep;
  const stage = stages.get(tranche.stage);
  const { requestedBy, spp } = known(number, state) ?? {};
  // Who asks does not issue, and who issues the SPP does not issue the SPM.
  const earlierHands = needed === 'requested' || needed === 'spp' ? [requestedBy, spp?.by] : [];
  const sameHand = earlierHands.some((by) => by !== undefined && samePerson(by, facts.actor));
  return distinct([
    ...previousUndisbursed(tranche, state, facts),
    ...(stage === undefined ? [] : outOfOrder(stage, awaited(stage, state, facts))),
    ...contractMissing(state),
    ...gatesUnmet(tranche.gates, state, facts, tranche.clause),
    ...blockingFindings(state),
    ...(sameHand ? [unmet('tranche.same-person', { tranche: tranche.label }, tranche.clause)] : []),
  ]);
};

/** The amount is not a choice: it follows from the contract, and all of them stay within the SK. */
const wrongAmount = (number: number, amount: number, state: KnownLocation, facts: Facts): readonly Unmet[] => {
  const tranche = indexOf(facts).tranches.get(number);
  if (tranche === undefined || state.contract === undefined) return [];
  const asked = known(number, state);
  const expected = asked?.amount ?? trancheAmount(tranche, state.contract.amount, state, facts);
  if (amount !== expected) return [unmet('tranche.wrong-amount', { tranche: tranche.label, expected }, tranche.clause)];
  const total = disbursedTotal(state) + (asked?.status === 'disbursed' ? 0 : amount);
  return [
    ...positiveRupiah(amount), // what rounding leaves of a contract of a few rupiah
    ...(total > state.contract.amount ? [unmet('amount.above-contract', { amount: total, limit: state.contract.amount })] : []),
    ...(total > state.amount ? [unmet('amount.above-designation', { amount: total, limit: state.amount })] : []),
  ];
};

const tranchesAt = (step: Step) => (state: KnownLocation, facts: Facts): readonly OfTranche[] => {
  const reached = PAYMENT.indexOf(step);
  return facts.definition.definition.tranches
    .filter(({ number }) => PAYMENT.indexOf(stepOf(number, state)) <= reached)
    .map(({ number }) => ({ tranche: number }));
};

const paymentRule = (needed: keyof typeof ALREADY) => ({ hindrances: unmetToPay(needed), subjects: tranchesAt(needed) });

const request = paymentRule('unrequested');
const spp = paymentRule('requested');
const spm = paymentRule('spp');
const sp2d = paymentRule('spm');

const since = (field: 'sppDate' | 'spmDate' | 'sp2dDate', date: PlainDate, earliest: PlainDate | undefined): readonly Unmet[] =>
  earliest === undefined ? [] : notBefore(field, date, earliest);

const unmetToRequest = (subject: OfTranche, state: KnownLocation, facts: Facts): readonly Unmet[] =>
  [...request.hindrances(subject, state, facts), ...yearUncrossed(facts.occurredOn, state)];

export const requestTranche: Rule<'RequestTranche'> = {
  hindrances: unmetToRequest,
  subjects: request.subjects,
  decide: (data, state, facts) => {
    const { tranche, amount } = data;
    const earlier = known(tranche, state);
    if (earlier?.amount === amount) return accept();
    const percent = indexOf(facts).tranches.get(tranche)?.percent ?? 0;
    return decided([...unmetToRequest(data, state, facts), ...(earlier === undefined ? wrongAmount(tranche, amount, state, facts) : [])], {
      type: 'TrancheRequested', data: { tranche, amount, percent, by: byActor(facts) },
    });
  },
};

export const issueSpp: Rule<'IssueSpp'> = {
  ...spp,
  decide: (data, state, facts) => {
    const issued = known(data.tranche, state)?.spp;
    if (issued?.number === data.number && issued.on === data.issuedOn) return accept();
    return decided([
      ...spp.hindrances(data, state, facts),
      ...filled('sppNumber', data.number),
      ...lifeDay('sppDate', data.issuedOn, state, facts),
      ...yearUncrossed(data.issuedOn, state),
      ...since('sppDate', data.issuedOn, state.contract?.signedOn),
    ], { type: 'SppIssued', data: { ...data, by: byActor(facts) } });
  },
};

export const issueSpm: Rule<'IssueSpm'> = {
  ...spm,
  decide: (data, state, facts) => {
    const tranche = known(data.tranche, state);
    if (tranche?.spm?.number === data.number && tranche.spm.on === data.issuedOn) return accept();
    return decided([
      ...spm.hindrances(data, state, facts),
      ...filled('spmNumber', data.number),
      ...lifeDay('spmDate', data.issuedOn, state, facts),
      ...yearUncrossed(data.issuedOn, state),
      ...since('spmDate', data.issuedOn, tranche?.spp?.on),
    ], { type: 'SpmIssued', data: { ...data, by: byActor(facts) } });
  },
};

const usedElsewhere = (number: string, tranche: number, { tranches }: KnownLocation): readonly Unmet[] =>
  Object.entries(tranches).some(([key, { sp2d: paid }]) => key !== String(tranche) && paid?.number === number)
    ? [unmet('sp2d.already-used', { number })]
    : [];

export const disburseTranche: Rule<'DisburseTranche'> = {
  ...sp2d,
  decide: (data, state, facts) => {
    const { tranche: number, sp2d: sp2dNumber, disbursedOn, amount } = data;
    const tranche = known(number, state);
    if (tranche?.sp2d?.number === sp2dNumber && tranche.sp2d.on === disbursedOn && tranche.amount === amount) return accept();
    return decided([
      ...sp2d.hindrances(data, state, facts),
      ...(isBlank(sp2dNumber) ? [unmet('sp2d.missing')] : usedElsewhere(sp2dNumber, number, state)),
      ...lifeDay('sp2dDate', disbursedOn, state, facts),
      ...yearUncrossed(disbursedOn, state),
      ...since('sp2dDate', disbursedOn, tranche?.spm?.on),
      ...wrongAmount(number, amount, state, facts),
    ], { type: 'TrancheDisbursed', data });
  },
};
