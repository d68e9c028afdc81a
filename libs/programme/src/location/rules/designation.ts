import { accept, fiscalYearOf, type Decision, type Unmet } from '@app/kernel';
import { decided } from '../../decided.js';
import type { Definition } from '../../definition/definition.js';
import { unmet } from '../../sentences/location-refusals.js';
import { own } from '../entries.js';
import type { CommandData, Sk } from '../commands.js';
import type { LocationEvent, Pin } from '../events.js';
import type { KnownLocation, LocationFacts } from '../state.js';
import { filled, notBefore, pastDay, positiveRupiah, reasoned, wholeNumber } from './particulars.js';
import { indexOf, type Facts, type Rule } from './rule.js';
import { awaited, completion, isCompleted } from './stage-order.js';
import { worksTotal } from './works.js';

type Designation = CommandData<'DesignateLocation'>;

const sameSk = (one: Sk, other: Sk): boolean => one.number === other.number && one.date === other.date && one.row === other.row;

export const isSameDesignation = (data: Designation, state: KnownLocation): boolean =>
  data.programme === state.pin.programme && data.fiscalYear === state.fiscalYear && data.region === state.region && data.amount === state.amount &&
  data.satker === state.satker && data.replaces === state.replaces && sameSk(data.sk, state.sk);

const wrongSk = ({ number, date, row }: Sk, facts: LocationFacts): readonly Unmet[] =>
  [...filled('skNumber', number), ...pastDay('skDate', date, facts), ...wholeNumber('skRow', row, 1)];

const wrongYear = ({ fiscalYear, sk }: Designation): readonly Unmet[] => {
  if (!Number.isSafeInteger(fiscalYear) || fiscalYear < 2000 || fiscalYear > 2999) return [unmet('designation.fiscal-year-invalid')];
  const signed = fiscalYearOf(sk.date);
  return signed === fiscalYear || signed === fiscalYear - 1 ? [] : [unmet('sk.wrong-year', { fiscalYear })];
};

const wrongRegion = (region: string, { unit }: Definition, { regionNames, regionLevel }: LocationFacts): readonly Unmet[] => {
  if (regionNames === undefined) return [unmet('designation.region-unknown', { key: region })];
  return regionLevel === unit.level ? [] : [unmet('designation.wrong-level', { level: unit.label })];
};

/** The place it replaces must have named it: the link is made from both ends. */
const wrongReplacement = ({ replaces }: Designation, { replaced, locationId }: LocationFacts): readonly Unmet[] =>
  replaces === undefined || (replaced?.exists === true && replaced.replacedBy === locationId)
    ? []
    : [unmet('designation.not-the-replacement', { replaces })];

export const designate = (data: Designation, facts: Facts): Decision<LocationEvent> => {
  const { programme, fiscalYear, region, sk, amount, satker, replaces } = data;
  const { definition, version, hash } = facts.definition;
  if (definition.programme !== programme) return decided([unmet('definition.unknown')]);
  const expected = `${programme}-${fiscalYear}-${region}`;
  const lacking = [
    ...(facts.locationId === expected ? [] : [unmet('designation.id-mismatch', { expected })]),
    ...wrongYear(data),
    ...wrongSk(sk, facts),
    ...wrongRegion(region, definition, facts),
    ...positiveRupiah(amount),
    ...filled('satker', satker),
    ...wrongReplacement(data, facts),
  ];
  const entry = definition.stages.find(({ key }) => key === definition.entryStage);
  const { regionNames, locationId } = facts;
  if (lacking.length > 0 || regionNames === undefined) return decided(lacking);
  const pin: Pin = { programme, version, hash };
  return accept(
    {
      type: 'LocationDesignated',
      data: { locationId, pin, fiscalYear, region, regionNames, sk, amount, satker, ...(replaces !== undefined && { replaces }) },
    },
    ...(entry === undefined ? [] : completion(entry, { stages: {} }, facts, sk.date)),
  );
};

const belowCommitment = (amount: number, state: KnownLocation): readonly Unmet[] => {
  const { contract } = state;
  if (contract !== undefined && amount < contract.amount) return [unmet('amount.below-contract', { amount, limit: contract.amount })];
  const works = worksTotal(state);
  return amount < works ? [unmet('amount.below-works', { amount, limit: works })] : [];
};

export const amendDesignation: Rule<'AmendDesignation'> = {
  decide: ({ sk, amount, reason }, state, facts) => {
    if (sameSk(sk, state.sk) && amount === state.amount) return accept();
    return decided([
      ...wrongSk(sk, facts),
      ...notBefore('skDate', sk.date, state.sk.date),
      ...positiveRupiah(amount),
      ...belowCommitment(amount, state),
      ...reasoned(reason),
    ], { type: 'DesignationAmended', data: { sk, amount, previousAmount: state.amount, reason } });
  },
};

/** What has happened here must still have its place in the version moved to. */
const lostGround = ({ stages, tranches, currentStage }: KnownLocation, to: Definition, from: Definition): readonly Unmet[] => {
  const known = new Set(to.stages.map(({ key }) => key));
  const lived = new Set([...Object.keys(stages), ...(currentStage === undefined ? [] : [currentStage])]);
  const percentIn = (definition: Definition, number: number) => definition.tranches.find((tranche) => tranche.number === number)?.percent;
  return [
    ...[...lived].filter((key) => !known.has(key)).map((key) => unmet('definition.stage-missing', { key })),
    ...Object.keys(tranches).map(Number)
      .filter((number) => percentIn(to, number) !== percentIn(from, number))
      .map((number) => unmet('definition.tranche-changed', { number })),
  ];
};

/** No required stage is skipped by a change of the law either: what it asks for before a stage completed here has begun here too. */
const insertedBefore = (state: KnownLocation, facts: Facts): readonly Unmet[] =>
  indexOf(facts).definition.stages
    .filter(({ key }) => isCompleted(state, key))
    .flatMap((stage) => awaited(stage, state, facts)
      .filter(({ key }) => own(state.stages, key) === undefined)
      .map((before) => unmet('definition.stage-inserted', { stage: stage.label, before: before.label }, before.clause)));

export const repinDefinition: Rule<'RepinDefinition'> = {
  decide: ({ version, reason }, state, facts) => {
    const { requestedDefinition: to } = facts;
    if (version === state.pin.version) return accept();
    if (to === undefined || to.version !== version || to.definition.programme !== state.pin.programme) return decided([unmet('definition.version-unknown', { version })]);
    const lacking = [...lostGround(state, to.definition, facts.definition.definition), ...insertedBefore(state, { ...facts, definition: to })];
    return decided([...lacking, ...reasoned(reason)], {
      type: 'DefinitionRepinned',
      data: { from: state.pin, to: { programme: state.pin.programme, version, hash: to.hash }, reason },
    });
  },
};

export const assignOfficer: Rule<'AssignOfficer'> = {
  decide: ({ role, account, unit }, state) => {
    const previous = own(state.officers, role);
    if (previous?.account === account && previous.unit === unit) return accept();
    return decided([
      ...filled('account', account),
      ...filled('unit', unit),
    ], { type: 'OfficerAssigned', data: { role, account, unit, ...(previous !== undefined && { previous: previous.account }) } });
  },
};
