import type { Step } from '../field/index.js';

/** Days a step usually takes, for people in no hurry. */
const DAYS: Readonly<Record<Step['type'], number>> = {
  StartStage: 1,
  CompleteStage: 1,
  SubmitEvidence: 4,
  VerifyEvidence: 2,
  FormInstitution: 5,
  AddWork: 2,
  SignContract: 4,
  RequestTranche: 2,
  IssueSpp: 3,
  IssueSpm: 2,
  DisburseTranche: 4,
  ReportProgress: 14,
  ReportLeftover: 2,
  ScoreSpotCheck: 6,
  HandOver: 4,
};

/** Large papers take longer than minutes and receipts. */
const PAPERS: Readonly<Record<string, number>> = { rkm: 12, lpj: 7, 'hasil-pemetaan': 6, proposal: 5, 'sk-penerima': 5 };

export const usualDays = ({ type, document = '' }: Step): number => (type === 'SubmitEvidence' ? PAPERS[document] : undefined) ?? DAYS[type];
