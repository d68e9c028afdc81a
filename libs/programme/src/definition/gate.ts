import type { DocumentKey, Sourced, StageKey } from './sourced.js';

/** A condition as data. The single key names the question, its value the subject. */
export type Condition =
  | { readonly stageCompleted: StageKey }
  | { readonly stageStarted: StageKey }
  /** With `forEachWork`, one for every work of the location. */
  | { readonly evidenceVerified: DocumentKey; readonly forEachWork?: boolean }
  | { readonly evidenceSubmitted: DocumentKey }
  /** Amount-weighted mean over the works, 0..100. */
  | { readonly physicalAtLeast: number }
  | { readonly trancheDisbursed: number }
  | { readonly allTranchesDisbursed: true }
  | { readonly contractSigned: true }
  /** The DIPA of the location's satker is in force, no revision under way. */
  | { readonly budgetEffective: true }
  | { readonly noBlockingFinding: true }
  | { readonly institutionForm: true }
  | { readonly worksDefined: true }
  /** What was left over is reported, and where it is more than nothing its deposit proof is verified. */
  | { readonly leftoverDeposited: DocumentKey }
  /** At least one spot check has been scored, whatever its score. */
  | { readonly spotCheckScored: true }
  | { readonly anyOf: readonly Gate[] };

export type Gate = Condition & Partial<Sourced>;

export const CONDITIONS = [
  'stageCompleted', 'stageStarted', 'evidenceVerified', 'evidenceSubmitted', 'physicalAtLeast', 'trancheDisbursed',
  'allTranchesDisbursed', 'contractSigned', 'budgetEffective', 'noBlockingFinding', 'institutionForm', 'worksDefined',
  'leftoverDeposited', 'spotCheckScored', 'anyOf',
] as const;
export type ConditionKey = (typeof CONDITIONS)[number];
