import { bilingual, covers, isNationwide, type Role, type Scope, type Unmet } from '@app/kernel';
import type { ChaseAnswer } from '../chase/commands.js';
import type { LocationCommandType } from '../location/commands.js';
import { either, ROLE_LABELS } from '../sentences/location-terms.js';

const FIELD: readonly Role[] = ['fasilitator', 'korkot'];
const OFFICE: readonly Role[] = ['ppk', 'satker'];
const FIELD_AND_OFFICE: readonly Role[] = [...FIELD, ...OFFICE];
const CENTRAL: readonly Role[] = ['pengawas-pusat'];
/** Of the directory: who must reach whom is no rule of a programme. */
const KEEPERS: readonly Role[] = ['pengawas-pusat', 'operator'];
const FIELD_OFFICE_AND_CENTRAL: readonly Role[] = [...FIELD_AND_OFFICE, ...CENTRAL];
const OFFICE_AND_CENTRAL: readonly Role[] = [...OFFICE, ...CENTRAL];

/**
 * Which role may send which command. Where a definition narrows it (who submits, who verifies), the location's rules do the rest.
 * Auditors send none: their findings reach the central team by letter, and the team records them.
 */
export const COMMAND_ROLES = {
  DesignateLocation: CENTRAL,
  AmendDesignation: CENTRAL,
  RepinDefinition: CENTRAL,
  AssignOfficer: OFFICE_AND_CENTRAL,
  StartStage: FIELD_OFFICE_AND_CENTRAL,
  CompleteStage: FIELD_OFFICE_AND_CENTRAL,
  ReopenStage: OFFICE_AND_CENTRAL,
  SubmitEvidence: FIELD_AND_OFFICE,
  ReturnEvidence: ['korkot', ...OFFICE, ...CENTRAL],
  VerifyEvidence: ['korkot', ...OFFICE, ...CENTRAL],
  FormInstitution: FIELD,
  AddWork: FIELD_AND_OFFICE,
  SignContract: ['ppk'],
  AmendContract: ['ppk'],
  TerminateContract: ['ppk'],
  RequestTranche: FIELD_AND_OFFICE,
  IssueSpp: ['ppk'],
  IssueSpm: ['satker'],
  DisburseTranche: OFFICE,
  ReportProgress: FIELD,
  CorrectProgress: FIELD_AND_OFFICE,
  ReportLabour: FIELD,
  CorrectLabour: FIELD_AND_OFFICE,
  ReportLeftover: FIELD_AND_OFFICE,
  RaiseFinding: CENTRAL,
  FollowUpFinding: FIELD_AND_OFFICE,
  SettleFinding: CENTRAL,
  ScoreSpotCheck: ['korkot', ...OFFICE_AND_CENTRAL],
  FlagHindrance: FIELD_OFFICE_AND_CENTRAL,
  LiftHindrance: FIELD_OFFICE_AND_CENTRAL,
  Suspend: OFFICE_AND_CENTRAL,
  Resume: OFFICE_AND_CENTRAL,
  ExtendDeadline: OFFICE_AND_CENTRAL,
  Accelerate: OFFICE_AND_CENTRAL,
  Cancel: CENTRAL,
  Substitute: CENTRAL,
  HandOver: OFFICE,
  CrossFiscalYear: OFFICE_AND_CENTRAL,
  RecordFunctionality: FIELD_AND_OFFICE,
} as const satisfies Readonly<Record<LocationCommandType, readonly Role[]>>;

/** The answers to reminders: by whoever stands in the chain of the location. */
export const ANSWER_ROLES = {
  AcknowledgeReminder: FIELD_AND_OFFICE,
  SnoozeReminders: FIELD_AND_OFFICE,
  RemindNow: ['korkot', ...OFFICE, ...CENTRAL],
} as const satisfies Readonly<Record<ChaseAnswer['type'], readonly Role[]>>;

/** What commands name is sent before them, or later by whoever has it: by everybody who may send a command that names files. */
export const FILE_ROLES = {
  UploadFile: FIELD_OFFICE_AND_CENTRAL,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** The streams above a single location: the law, the money, the emergency and the calendar. */
export const NATIONAL_COMMAND_ROLES = {
  PublishDefinition: ['pengawas-pusat', 'operator'],
  RecordDipa: ['satker', 'pengawas-pusat'],
  OpenDipaRevision: ['satker', 'pengawas-pusat'],
  MakeDipaRevisionEffective: ['satker', 'pengawas-pusat'],
  DeclareEmergency: CENTRAL,
  LiftEmergency: CENTRAL,
  PublishDaysOff: [...CENTRAL, 'operator'],
  DraftSchedule: [...CENTRAL, 'operator'],
  DiscardDraft: [...CENTRAL, 'operator'],
  PublishSchedule: [...CENTRAL, 'operator'],
  RecordContact: KEEPERS,
  RecordContacts: KEEPERS,
  EndContact: KEEPERS,
  RetryMessage: ['operator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type GuardedCommand = LocationCommandType | ChaseAnswer['type'] | keyof typeof FILE_ROLES | keyof typeof NATIONAL_COMMAND_ROLES;

const ROLES_BY_COMMAND: Readonly<Record<GuardedCommand, readonly Role[]>> = { ...COMMAND_ROLES, ...ANSWER_ROLES, ...FILE_ROLES, ...NATIONAL_COMMAND_ROLES };

export const rolesFor = (command: GuardedCommand): readonly Role[] => ROLES_BY_COMMAND[command];

/** Nothing unmet: the role may. */
export const mayCommand = (role: Role, command: GuardedCommand): readonly Unmet[] => {
  const roles = rolesFor(command);
  if (roles.includes(role)) return [];
  const allowed = either(roles.map((one) => ROLE_LABELS[one]));
  const own = ROLE_LABELS[role];
  return [{
    code: 'role.not-allowed',
    sentence: bilingual(`${own.id} tidak berwenang untuk perintah ini; yang berwenang: ${allowed.id}.`, `This command is not for ${own.en}; it takes: ${allowed.en}.`),
  }];
};

/** Of the law of a programme, or of the whole nation: a part of the country does not decide for all of it. */
export const mayDecideForAll = (scope: Scope, programme?: string): readonly Unmet[] => {
  const may = programme === undefined ? isNationwide(scope) : covers(scope, '', programme);
  return may ? [] : [outOfScope(programme ?? 'Indonesia')];
};

/** What no person may ask, whatever the role. */
export const ONLY_BY_TIMER: Unmet = {
  code: 'command.only-by-timer',
  sentence: bilingual('Perintah ini hanya dijalankan oleh pengatur waktu sistem.', 'This command is carried out by the timers of the system alone.'),
};

export const outOfScope = (subject: string): Unmet => ({
  code: 'scope.outside',
  sentence: bilingual(`${subject} berada di luar wilayah atau program wewenang Anda.`, `${subject} lies outside the region or programmes of your authority.`),
});
