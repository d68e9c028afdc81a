import type { CommandData, LocationCommandType } from '@app/programme';
import * as contract from './contract.dto.js';
import * as course from './course.dto.js';
import * as designation from './designation.dto.js';
import type { DatedDto } from './dated.dto.js';
import * as progress from './progress.dto.js';
import * as stage from './stage.dto.js';
import * as supervision from './supervision.dto.js';
import * as tranche from './tranche.dto.js';

/** Every command has its route and its body: a new one does not compile until it stands here. */
const bodies = {
  DesignateLocation: designation.DesignateLocationDto,
  AmendDesignation: designation.AmendDesignationDto,
  RepinDefinition: designation.RepinDefinitionDto,
  AssignOfficer: designation.AssignOfficerDto,
  StartStage: stage.StartStageDto,
  CompleteStage: stage.CompleteStageDto,
  ReopenStage: stage.ReopenStageDto,
  SubmitEvidence: stage.SubmitEvidenceDto,
  ReturnEvidence: stage.ReturnEvidenceDto,
  VerifyEvidence: stage.VerifyEvidenceDto,
  FormInstitution: contract.FormInstitutionDto,
  AddWork: contract.AddWorkDto,
  SignContract: contract.SignContractDto,
  AmendContract: contract.AmendContractDto,
  TerminateContract: contract.TerminateContractDto,
  RequestTranche: tranche.RequestTrancheDto,
  IssueSpp: tranche.IssueSppDto,
  IssueSpm: tranche.IssueSpmDto,
  DisburseTranche: tranche.DisburseTrancheDto,
  ReportProgress: progress.ReportProgressDto,
  CorrectProgress: progress.CorrectProgressDto,
  ReportLabour: progress.ReportLabourDto,
  CorrectLabour: progress.CorrectLabourDto,
  ReportLeftover: tranche.ReportLeftoverDto,
  RaiseFinding: supervision.RaiseFindingDto,
  FollowUpFinding: supervision.FollowUpFindingDto,
  SettleFinding: supervision.SettleFindingDto,
  ScoreSpotCheck: supervision.ScoreSpotCheckDto,
  FlagHindrance: supervision.FlagHindranceDto,
  LiftHindrance: supervision.LiftHindranceDto,
  Suspend: course.SuspendDto,
  Resume: course.ResumeDto,
  ExtendDeadline: course.ExtendDeadlineDto,
  Accelerate: course.AccelerateDto,
  Cancel: course.CancelDto,
  Substitute: course.SubstituteDto,
  HandOver: course.HandOverDto,
  CrossFiscalYear: course.CrossFiscalYearDto,
  RecordFunctionality: supervision.RecordFunctionalityDto,
} as const satisfies { [Type in LocationCommandType]: new () => CommandData<Type> & DatedDto };

type Fields<Type extends LocationCommandType> = keyof CommandData<Type> | keyof DatedDto;
type BodyFields<Type extends LocationCommandType> = keyof InstanceType<(typeof bodies)[Type]>;
/** Also an optional field that a body lacks, or has too much, is a drift: it names itself in the error below. */
type Drift = { [Type in LocationCommandType]: Exclude<Fields<Type>, BodyFields<Type>> | Exclude<BodyFields<Type>, Fields<Type>> }[LocationCommandType];

export const COMMAND_BODIES: [Drift] extends [never] ? typeof bodies : Drift = bodies;
