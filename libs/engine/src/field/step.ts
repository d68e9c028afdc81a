import type { Role } from '@app/kernel';
import type { LocationCommandType } from '@app/programme';

/** Something that could be done next on the way to the end, and who would do it. What it carries is drafted apart. */
export type Step = {
  readonly type: Extract<LocationCommandType,
    | 'StartStage' | 'CompleteStage' | 'SubmitEvidence' | 'VerifyEvidence' | 'FormInstitution' | 'AddWork' | 'SignContract'
    | 'RequestTranche' | 'IssueSpp' | 'IssueSpm' | 'DisburseTranche' | 'ReportProgress' | 'ReportLeftover' | 'ScoreSpotCheck' | 'HandOver'>;
  /** The stage whose time it takes. */
  readonly stage: string;
  readonly by: Role;
  readonly document?: string;
  readonly work?: string;
  readonly evidence?: string;
  readonly tranche?: number;
};

/** Two steps with the same key are the same thing still to be done, whichever stage asks for it. */
export const stepKey = ({ type, stage, document, work = '', evidence, tranche }: Step): string =>
  `${type} ${evidence ?? document ?? tranche ?? stage} ${work}`;

/** What the way forward depends on besides the location itself. */
export type Outlook = {
  readonly emergencyInForce: boolean;
  readonly budgetEffective: boolean;
  /** How many works (paket) the community wants. */
  readonly works: number;
  /** Which optional stages are taken. */
  readonly takes: (stage: string) => boolean;
};
