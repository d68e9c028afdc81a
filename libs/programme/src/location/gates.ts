import type { Unmet } from '@app/kernel';
import { definitionIndex } from '../definition/definition-index.js';
import type { Definition, DocumentKey } from '../definition/definition.js';
import type { Gate } from '../definition/gate.js';
import { labelIn } from '../sentences/location-terms.js';
import { unmet } from '../sentences/location-refusals.js';
import { own } from './entries.js';
import type { BudgetStanding, Evidence, KnownLocation } from './state.js';
import { indexOf, type Facts } from './rules/rule.js';

/** Of every work where none is named. */
const submissions = (document: DocumentKey, work: string | undefined, state: KnownLocation): readonly Evidence[] =>
  Object.values(state.evidence).filter((evidence) => evidence.document === document && (work === undefined || evidence.work === work));

const unverified = (document: DocumentKey, work: string | undefined, state: KnownLocation, facts: Facts, clause?: string): readonly Unmet[] => {
  const submitted = submissions(document, work, state);
  if (submitted.some(({ status }) => status === 'verified')) return [];
  const of = { document: labelIn(facts.definition.definition.documents, document), work: work && own(state.works, work)?.name };
  const pending = submitted.findLast(({ status }) => status === 'submitted');
  const awaiting = pending?.chain[pending.verifiedBy.length];
  if (awaiting !== undefined) return [unmet('evidence.unverified', { ...of, awaiting }, clause)];
  return [submitted.length > 0 ? unmet('evidence.sent-back', of, clause) : unmet('evidence.missing', of, clause)];
};

const unsubmitted = (document: DocumentKey, state: KnownLocation, facts: Facts, clause?: string): readonly Unmet[] =>
  submissions(document, undefined, state).some(({ status }) => status === 'submitted')
    ? []
    : unverified(document, undefined, state, facts, clause);

const undisbursed = (number: number, state: KnownLocation, facts: Facts, clause?: string): readonly Unmet[] => {
  if (own(state.tranches, String(number))?.status === 'disbursed') return [];
  const tranche = indexOf(facts).tranches.get(number);
  return [tranche === undefined ? unmet('tranche.unknown', { number }, clause) : unmet('tranche.not-disbursed', { tranche: tranche.label }, clause)];
};

const unformed = ({ institution }: KnownLocation, facts: Facts, clause?: string): readonly Unmet[] => {
  const rule = facts.definition.definition.institution;
  if (rule === undefined || institution === undefined) return [unmet('institution.missing', undefined, clause)];
  const kind = rule.kinds.some(({ key }) => key === institution.kind) ? [] : [unmet('institution.kind-unknown', { key: institution.kind }, clause)];
  const actual = new Set(institution.villages).size;
  const villages = actual >= rule.minimumVillages ? [] : [unmet('institution.too-few-villages', { needed: rule.minimumVillages, actual }, clause)];
  return [...kind, ...villages];
};

const undeposited = (document: DocumentKey, state: KnownLocation, facts: Facts, clause?: string): readonly Unmet[] => {
  if (state.leftover === undefined) return [unmet('leftover.unreported', undefined, clause)];
  return state.leftover.amount === 0 ? [] : unverified(document, undefined, state, facts, clause);
};

export const blockingFindings = ({ findings }: KnownLocation, clause?: string): readonly Unmet[] =>
  Object.values(findings)
    .filter(({ blocking, status }) => blocking && status !== 'settled')
    .map(({ reference }) => unmet('finding.blocking', { reference }, clause));

export const contractMissing = ({ contract }: KnownLocation, clause?: string): readonly Unmet[] =>
  contract?.status === 'in-force' ? [] : [unmet('contract.missing', undefined, clause)];

const budgetIneffective = ({ status }: BudgetStanding, clause?: string): readonly Unmet[] =>
  status === 'effective' ? [] : [unmet('budget.not-effective', { status }, clause)];

/** What keeps a contract of this programme from being signed as long as the DIPA is not in force. */
export const unfunded = (definition: Definition, budget: BudgetStanding): readonly Unmet[] => {
  const stage = definitionIndex(definition).contractStage;
  const waits = [...(stage?.starts ?? []), ...(stage?.completes ?? [])].find((gate) => 'budgetEffective' in gate);
  return waits === undefined ? [] : budgetIneffective(budget, waits.clause ?? stage?.clause);
};

/** What a gate still lacks; nothing where it stands open. `basis` is the clause of whatever the gate belongs to. */
const gateUnmet = (gate: Gate, state: KnownLocation, facts: Facts, basis?: string): readonly Unmet[] => {
  const clause = gate.clause ?? basis;
  const { definition } = facts.definition;
  if ('stageCompleted' in gate) {
    if (own(state.stages, gate.stageCompleted)?.status === 'completed') return [];
    return [unmet('stage.not-completed', { stage: labelIn(definition.stages, gate.stageCompleted) }, clause)];
  }
  if ('stageStarted' in gate) {
    if (own(state.stages, gate.stageStarted) !== undefined) return [];
    return [unmet('stage.not-started', { stage: labelIn(definition.stages, gate.stageStarted) }, clause)];
  }
  if ('evidenceVerified' in gate) {
    const works = gate.forEachWork === true ? Object.keys(state.works) : [];
    if (works.length === 0) return unverified(gate.evidenceVerified, undefined, state, facts, clause);
    return works.flatMap((work) => unverified(gate.evidenceVerified, work, state, facts, clause));
  }
  if ('evidenceSubmitted' in gate) return unsubmitted(gate.evidenceSubmitted, state, facts, clause);
  if ('physicalAtLeast' in gate) {
    if (state.physical >= gate.physicalAtLeast) return [];
    return [unmet('physical.too-low', { needed: gate.physicalAtLeast, actual: state.physical }, clause)];
  }
  if ('trancheDisbursed' in gate) return undisbursed(gate.trancheDisbursed, state, facts, clause);
  if ('allTranchesDisbursed' in gate) return definition.tranches.flatMap(({ number }) => undisbursed(number, state, facts, clause));
  if ('contractSigned' in gate) return contractMissing(state, clause);
  // It held when the contract was signed; a revision opened later does not undo that.
  if ('budgetEffective' in gate) return state.contract?.status === 'in-force' ? [] : budgetIneffective(facts.budget, clause);
  if ('noBlockingFinding' in gate) return blockingFindings(state, clause);
  if ('institutionForm' in gate) return unformed(state, facts, clause);
  if ('worksDefined' in gate) return Object.keys(state.works).length > 0 ? [] : [unmet('work.missing', undefined, clause)];
  if ('leftoverDeposited' in gate) return undeposited(gate.leftoverDeposited, state, facts, clause);
  if ('spotCheckScored' in gate) return Object.keys(state.spotChecks).length > 0 ? [] : [unmet('spot-check.missing', undefined, clause)];
  gate satisfies { readonly anyOf: readonly Gate[] };
  const options = gate.anyOf.map((option) => gateUnmet(option, state, facts, clause));
  if (options.some((option) => option.length === 0)) return [];
  return [unmet('condition.none-met', { options: options.flat().map(({ sentence }) => sentence) }, clause)];
};

export const gatesUnmet = (gates: readonly Gate[], state: KnownLocation, facts: Facts, basis?: string): readonly Unmet[] =>
  gates.flatMap((gate) => gateUnmet(gate, state, facts, basis));
