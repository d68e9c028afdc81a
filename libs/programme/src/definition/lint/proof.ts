import type { Definition, StageDefinition } from '../definition.js';
import { definitionIndex } from '../definition-index.js';
import { CONDITIONS, type ConditionKey, type Gate } from '../gate.js';
import { complaint, type Complaint } from './finding.js';
import { everyGate } from './gates.js';
import { isOptional } from './waits.js';

/** These are true without anything having been done for the stage itself. */
const PROVES_NOTHING: readonly ConditionKey[] = ['stageCompleted', 'stageStarted', 'budgetEffective', 'noBlockingFinding', 'spotCheckScored'];

const conditionOf = (gate: Gate): ConditionKey | undefined => CONDITIONS.find((condition) => condition in gate);

const proves = (gate: Gate): boolean => {
  if ('anyOf' in gate) return gate.anyOf.every(proves);
  const condition = conditionOf(gate);
  return condition !== undefined && !PROVES_NOTHING.includes(condition);
};

const withoutEvidence = (definition: Definition): readonly Complaint[] => {
  const owesEvidence = ({ kind, required, key }: StageDefinition): boolean =>
    kind !== 'parallel' && required && key !== definition.entryStage;
  return definition.stages.flatMap((stage, index) =>
    owesEvidence(stage) && !stage.completes.some(proves) ? [complaint(`/stages/${index}/completes`, 'gate.without-evidence', stage.key)] : []);
};

/** The part of a definition that a condition asks about. */
const subjectOf = (definition: Definition): { readonly [C in ConditionKey]?: unknown } => ({
  institutionForm: definition.institution,
  physicalAtLeast: definition.physical,
  allTranchesDisbursed: definition.tranches[0],
  contractSigned: definitionIndex(definition).contractStage,
  spotCheckScored: definition.spotCheck?.outputs[0],
});

const withoutSubject = (definition: Definition): readonly Complaint[] => {
  const subjects = subjectOf(definition);
  return everyGate(definition).flatMap(({ gate, pointer }) => {
    const condition = conditionOf(gate);
    return condition !== undefined && condition in subjects && subjects[condition] === undefined
      ? [complaint(pointer, 'gate.without-subject', condition)] : [];
  });
};

/** Money and works belong to stages that bring them about, and that nobody leaves out. */
const withoutStage = (definition: Definition): readonly Complaint[] => {
  const { contractStage, constructionStage } = definitionIndex(definition);
  const isOwed = (stage?: StageDefinition): boolean => stage !== undefined && !isOptional(stage) && stage.kind !== 'parallel';
  return [
    ...(definition.tranches.length > 0 && !isOwed(contractStage) ? [complaint('/tranches', 'tranche.without-contract')] : []),
    ...(definition.physical !== undefined && !isOwed(constructionStage) ? [complaint('/physical', 'physical.without-construction')] : []),
  ];
};

const selfVerified = (definition: Definition): readonly Complaint[] =>
  definition.documents.flatMap(({ key, submittedBy, verifiedBy }, index) =>
    verifiedBy.every((role) => submittedBy.includes(role)) ? [complaint(`/documents/${index}/verifiedBy`, 'chain.self-verified', key)] : []);

export const proofComplaints = (definition: Definition): readonly Complaint[] =>
  [withoutEvidence, withoutSubject, withoutStage, selfVerified].flatMap((check) => check(definition));
