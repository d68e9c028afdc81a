import type { Role } from '@app/kernel';
import { definitionIndex, mayCommand, type Definition, type Gate, type KnownLocation, type StageDefinition } from '@app/programme';
import { isOpen, worksOf } from './open-gates.js';
import { stepKey, type Outlook, type Step } from './step.js';

/**
 * Everything that could be done now to bring the location nearer to its end, read from the definition alone:
 * whatever programme is written down is walked without a line for it here.
 */
export const openSteps = (definition: Definition, state: KnownLocation, outlook: Outlook): readonly Step[] => {
  const { stages, predecessors, constructionStage } = definitionIndex(definition);

  const isWanted = ({ key, kind, required, appliesWhen }: StageDefinition): boolean => {
    if (kind === 'parallel') return false;
    if (appliesWhen !== undefined) return outlook.emergencyInForce || state.stages[key] !== undefined;
    return required || state.stages[key] !== undefined || outlook.takes(key);
  };
  const isDone = (stage: StageDefinition): boolean => !isWanted(stage) || state.stages[stage.key]?.status === 'completed';

  const stepsOf = (stage: StageDefinition): readonly Step[] => {
    if (isDone(stage)) return [];
    const { key } = stage;
    if (state.stages[key] === undefined) {
      const ready = (predecessors.get(key) ?? []).every(isDone);
      const gates = ready ? closed(stage.starts ?? []) : [];
      return !ready || gates.length > 0 ? gates.flatMap((gate) => toOpen(gate, stage)) : [{ type: 'StartStage', stage: key, by: officerOf(stage, 'StartStage') }];
    }
    const missing = closed(stage.completes);
    const works = plannedWorks(stage);
    if (missing.length + works.length > 0) return [...works, ...missing.flatMap((gate) => toOpen(gate, stage))];
    if (!(predecessors.get(key) ?? []).every(isDone)) return [];
    if (key === definition.finalStage && definition.handover) return [{ type: 'HandOver', stage: key, by: 'ppk' }];
    return [{ type: 'CompleteStage', stage: key, by: officerOf(stage, 'CompleteStage') }];
  };

  const closed = (gates: readonly Gate[]): readonly Gate[] => gates.filter((gate) => !isOpen(gate, state, outlook));

  const toOpen = (gate: Gate, stage: StageDefinition): readonly Step[] => {
    const { key } = stage;
    if ('evidenceVerified' in gate) return worksOf(gate, state).flatMap((work) => paper(gate.evidenceVerified, work, key));
    if ('evidenceSubmitted' in gate) return paper(gate.evidenceSubmitted, undefined, key);
    if ('physicalAtLeast' in gate) return key === constructionStage?.key ? reports(key) : [];
    if ('trancheDisbursed' in gate) return payment(gate.trancheDisbursed, stage);
    if ('allTranchesDisbursed' in gate) return definition.tranches.flatMap(({ number }) => payment(number, stage));
    if ('contractSigned' in gate) return closed(stage.completes).length > 1 ? [] : [{ type: 'SignContract', stage: key, by: 'ppk' }];
    if ('institutionForm' in gate) return [{ type: 'FormInstitution', stage: key, by: 'fasilitator' }];
    if ('spotCheckScored' in gate) return [{ type: 'ScoreSpotCheck', stage: key, by: 'satker' }];
    if ('worksDefined' in gate) return [{ type: 'AddWork', stage: key, by: 'fasilitator' }];
    if ('leftoverDeposited' in gate) {
      return state.leftover === undefined ? [{ type: 'ReportLeftover', stage: key, by: 'fasilitator' }] : paper(gate.leftoverDeposited, undefined, key);
    }
    return 'anyOf' in gate ? gate.anyOf.slice(0, 1).flatMap((option) => toOpen(option, stage)) : [];
  };

  /** A paper is written, then goes up its chain; one that was sent back is written again. */
  const paper = (document: string, work: string | undefined, stage: string): readonly Step[] => {
    const under = Object.entries(state.evidence).filter(([, one]) => one.document === document && one.work === work && one.status !== 'returned');
    if (under.some(([, { status }]) => status === 'verified')) return [];
    const [pending] = under;
    if (pending === undefined) {
      const by = definitionIndex(definition).documents.get(document)?.submittedBy[0];
      return by === undefined ? [] : [{ type: 'SubmitEvidence', stage, by, document, work }];
    }
    const [evidence, { chain, verifiedBy }] = pending;
    const by = chain[verifiedBy.length];
    return by === undefined ? [] : [{ type: 'VerifyEvidence', stage, by, document, work, evidence }];
  };

  const payment = (number: number, stage: StageDefinition): readonly Step[] => {
    const tranche = definition.tranches.find((one) => one.number === number);
    const missing = closed(tranche?.gates ?? []);
    const { key } = stage;
    if (missing.length > 0) return missing.flatMap((gate) => toOpen(gate, stage));
    switch (state.tranches[number]?.status) {
      case undefined: return [{ type: 'RequestTranche', stage: key, by: 'fasilitator', tranche: number }];
      case 'requested': return [{ type: 'IssueSpp', stage: key, by: 'ppk', tranche: number }];
      case 'spp': return [{ type: 'IssueSpm', stage: key, by: 'satker', tranche: number }];
      case 'spm': return [{ type: 'DisburseTranche', stage: key, by: 'satker', tranche: number }];
      case 'disbursed': return [];
    }
  };

  const reports = (stage: string): readonly Step[] => {
    const unfinished = Object.entries(state.works).filter(([, { physical }]) => physical < 100);
    const works = Object.keys(state.works).length === 0 ? [undefined] : unfinished.map(([work]) => work);
    return works.map((work) => ({ type: 'ReportProgress', stage, by: 'fasilitator', work }));
  };

  /** Works are laid down while the institution's plan is being made. */
  const plannedWorks = ({ key, completes }: StageDefinition): readonly Step[] =>
    completes.some((gate) => 'evidenceSubmitted' in gate) && state.institution !== undefined && Object.keys(state.works).length < outlook.works
      ? [{ type: 'AddWork', stage: key, by: 'fasilitator' }] : [];

  // A paper asked for by two stages is still one paper.
  return [...new Map([...stages.values()].flatMap(stepsOf).map((step) => [stepKey(step), step])).values()];
};

const officerOf = ({ by }: StageDefinition, command: Step['type']): Role => by.find((role) => mayCommand(role, command).length === 0) ?? 'ppk';
