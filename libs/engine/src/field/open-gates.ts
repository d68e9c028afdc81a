import type { Gate, KnownLocation } from '@app/programme';
import type { Outlook } from './step.js';

/** Whether a gate stands open, as the field reads its own papers. The location's rules judge again, with reasons. */
export const isOpen = (gate: Gate, state: KnownLocation, outlook: Outlook): boolean => {
  if ('stageCompleted' in gate) return state.stages[gate.stageCompleted]?.status === 'completed';
  if ('stageStarted' in gate) return state.stages[gate.stageStarted] !== undefined;
  if ('evidenceVerified' in gate) {
    return worksOf(gate, state).every((work) => submissions(state, gate.evidenceVerified, work).some(({ status }) => status === 'verified'));
  }
  if ('evidenceSubmitted' in gate) return Object.values(state.evidence).some(({ document, status }) => document === gate.evidenceSubmitted && status !== 'returned');
  if ('physicalAtLeast' in gate) return state.physical >= gate.physicalAtLeast;
  if ('trancheDisbursed' in gate) return state.tranches[gate.trancheDisbursed]?.status === 'disbursed';
  if ('allTranchesDisbursed' in gate) return Object.values(state.tranches).every(({ status }) => status === 'disbursed');
  if ('contractSigned' in gate) return state.contract?.status === 'in-force';
  if ('budgetEffective' in gate) return outlook.budgetEffective || state.contract?.status === 'in-force';
  if ('noBlockingFinding' in gate) return Object.values(state.findings).every(({ blocking, status }) => !blocking || status === 'settled');
  if ('institutionForm' in gate) return state.institution !== undefined;
  if ('worksDefined' in gate) return Object.keys(state.works).length > 0;
  if ('leftoverDeposited' in gate) {
    if (state.leftover === undefined) return false;
    return state.leftover.amount === 0 || submissions(state, gate.leftoverDeposited, undefined).some(({ status }) => status === 'verified');
  }
  if ('spotCheckScored' in gate) return Object.keys(state.spotChecks).length > 0;
  return gate.anyOf.some((option) => isOpen(option, state, outlook));
};

/** The works a document is asked for, or once for the whole location. */
export const worksOf = (gate: { readonly forEachWork?: boolean }, state: KnownLocation): readonly (string | undefined)[] => {
  const works = gate.forEachWork === true ? Object.keys(state.works) : [];
  return works.length > 0 ? works : [undefined];
};

const submissions = (state: KnownLocation, document: string, work: string | undefined): KnownLocation['evidence'][string][] =>
  Object.values(state.evidence).filter((evidence) => evidence.document === document && evidence.work === work);
