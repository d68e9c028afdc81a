import type { LocationRefusal } from '../sentences/location-refusals.js';
import type { LocationCommandType } from './commands.js';
import type { Situation } from './state.js';

type Verdict = 'allowed' | Extract<LocationRefusal, `location.${string}`>;
type Row = { readonly [S in Situation]: Verdict };

const yes = 'allowed';
const fin = 'location.finished';
const sus = 'location.suspended';
const ter = 'location.terminated';

/** What each situation answers; a withdrawn location, and one never designated, answer alike to nearly everything. */
const row = (
  active: Verdict, suspended: Verdict, finished: Verdict, terminated: Verdict,
  cancelled: Verdict = 'location.cancelled', replaced: Verdict = 'location.replaced', unknown: Verdict = 'location.unknown',
): Row => ({ unknown, active, suspended, finished, terminated, cancelled, replaced });

const already = 'location.already-designated';

/** Findings outlive the location: what an auditor sees afterwards must still be recorded, answered and settled. */
const always = row(yes, yes, yes, yes, yes, yes);

/**
 * The law of situations: who may at all be asked what. `allowed` hands on to the rule of the command.
 * While suspended, papers, findings and the decree go on, works and money stand still. After the end only what looks back
 * remains: findings, spot checks, functioning and the papers they need. A terminated contract leaves its money to be accounted for.
 */
export const SITUATION_LAW = {
  //                           active suspended finished terminated
  DesignateLocation:       row(already, already, already, already, already, already, yes),
  AmendDesignation:        row(yes, yes, fin, ter),
  RepinDefinition:         row(yes, yes, fin, ter),
  AssignOfficer:           row(yes, yes, yes, yes),
  StartStage:              row(yes, sus, yes, ter),
  CompleteStage:           row(yes, sus, yes, ter),
  ReopenStage:             row(yes, sus, fin, ter),
  SubmitEvidence:          row(yes, yes, yes, yes),
  ReturnEvidence:          row(yes, yes, yes, yes),
  VerifyEvidence:          row(yes, yes, yes, yes),
  FormInstitution:         row(yes, sus, fin, ter),
  AddWork:                 row(yes, sus, fin, ter),
  SignContract:            row(yes, sus, fin, ter),
  AmendContract:           row(yes, sus, fin, ter),
  TerminateContract:       row(yes, yes, fin, ter),
  RequestTranche:          row(yes, sus, fin, ter),
  IssueSpp:                row(yes, sus, fin, ter),
  IssueSpm:                row(yes, sus, fin, ter),
  DisburseTranche:         row(yes, sus, fin, ter),
  ReportProgress:          row(yes, sus, fin, ter),
  CorrectProgress:         row(yes, sus, fin, ter),
  ReportLabour:            row(yes, sus, fin, ter),
  CorrectLabour:           row(yes, sus, fin, ter),
  ReportLeftover:          row(yes, sus, fin, yes),
  RaiseFinding:            always,
  FollowUpFinding:         always,
  SettleFinding:           always,
  ScoreSpotCheck:          row(yes, sus, yes, ter),
  FlagHindrance:           row(yes, yes, fin, ter),
  LiftHindrance:           row(yes, yes, fin, ter),
  Suspend:                 row(yes, 'location.already-suspended', fin, ter),
  Resume:                  row('location.not-suspended', yes, fin, ter),
  ExtendDeadline:          row(yes, sus, fin, ter),
  Accelerate:              row(yes, sus, fin, ter),
  Cancel:                  row(yes, yes, fin, ter),
  Substitute:              row(yes, yes, fin, ter),
  HandOver:                row(yes, sus, fin, ter),
  CrossFiscalYear:         row(yes, yes, fin, ter),
  RecordFunctionality:     row('location.not-finished', 'location.not-finished', yes, ter),
} as const satisfies Record<LocationCommandType, Row>;

export const verdictOn = (command: LocationCommandType, situation: Situation): Verdict => SITUATION_LAW[command][situation];
