import type { LocationCommandType } from '../commands.js';
import { amendContract, signContract, terminateContract } from './contract.js';
import { accelerate, extendDeadline, resume, suspend } from './course.js';
import { amendDesignation, assignOfficer, repinDefinition } from './designation.js';
import { cancel, handOver, recordFunctionality, substitute } from './ending.js';
import { returnEvidence, submitEvidence, verifyEvidence } from './evidence.js';
import { followUpFinding, raiseFinding, settleFinding } from './findings.js';
import { crossFiscalYear } from './fiscal-year.js';
import { flagHindrance, liftHindrance } from './hindrances.js';
import { formInstitution } from './institution.js';
import { correctLabour, reportLabour } from './labour.js';
import { reportLeftover } from './leftover.js';
import { correctProgress, reportProgress } from './progress.js';
import type { Rule } from './rule.js';
import { scoreSpotCheck } from './spot-check.js';
import { completeStage, reopenStage, startStage } from './stages.js';
import { disburseTranche, issueSpm, issueSpp, requestTranche } from './tranches.js';
import { addWork } from './works.js';

/** A designation meets no location yet, so it stands apart. */
export type RuledCommandType = Exclude<LocationCommandType, 'DesignateLocation'>;

export const RULES: { readonly [Type in RuledCommandType]: Rule<Type> } = {
  AmendDesignation: amendDesignation,
  RepinDefinition: repinDefinition,
  AssignOfficer: assignOfficer,
  StartStage: startStage,
  CompleteStage: completeStage,
  ReopenStage: reopenStage,
  SubmitEvidence: submitEvidence,
  ReturnEvidence: returnEvidence,
  VerifyEvidence: verifyEvidence,
  FormInstitution: formInstitution,
  AddWork: addWork,
  SignContract: signContract,
  AmendContract: amendContract,
  TerminateContract: terminateContract,
  RequestTranche: requestTranche,
  IssueSpp: issueSpp,
  IssueSpm: issueSpm,
  DisburseTranche: disburseTranche,
  ReportProgress: reportProgress,
  CorrectProgress: correctProgress,
  ReportLabour: reportLabour,
  CorrectLabour: correctLabour,
  ReportLeftover: reportLeftover,
  RaiseFinding: raiseFinding,
  FollowUpFinding: followUpFinding,
  SettleFinding: settleFinding,
  ScoreSpotCheck: scoreSpotCheck,
  FlagHindrance: flagHindrance,
  LiftHindrance: liftHindrance,
  Suspend: suspend,
  Resume: resume,
  ExtendDeadline: extendDeadline,
  Accelerate: accelerate,
  Cancel: cancel,
  Substitute: substitute,
  HandOver: handOver,
  CrossFiscalYear: crossFiscalYear,
  RecordFunctionality: recordFunctionality,
};
