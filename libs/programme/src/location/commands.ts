import type { Command, PlainDate, Role } from '@app/kernel';

/** A file that lies beside the journal, where somebody has sent it, or elsewhere; its fingerprint is kept here for ever. */
export type FileReference = {
  /** SHA-256 in lower-case hex. */
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
  /** When the picture or scan was taken, ISO 8601 with zone. */
  readonly capturedAt?: string;
  /** WGS84 degrees. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
};

export type Sk = { readonly number: string; readonly date: PlainDate; readonly row: number };

export type RegionNames = { readonly province: string; readonly regency?: string; readonly district?: string; readonly village?: string };

export type LabourFigures = {
  readonly workers: number;
  readonly women: number;
  /** Masyarakat berpenghasilan rendah. */
  readonly mbr: number;
  /** Lost their income. */
  readonly affected: number;
  /** Tulang punggung keluarga, where they are counted. */
  readonly breadwinners?: number;
  /** Hari orang kerja; 1 HOK = 8 hours. */
  readonly hok: number;
  /** Rupiah. */
  readonly wages: number;
  readonly youngestAge: number;
};

/** Money in integer rupiah, percentages 0..100, dates as days in the location's own zone. */
export type LocationCommand =
  | Command<'DesignateLocation', {
      readonly programme: string; readonly fiscalYear: number; readonly region: string;
      readonly sk: Sk; readonly amount: number; readonly satker: string; readonly replaces?: string;
    }>
  | Command<'AmendDesignation', { readonly sk: Sk; readonly amount: number; readonly reason: string }>
  | Command<'RepinDefinition', { readonly version: number; readonly reason: string }>
  | Command<'AssignOfficer', { readonly role: Role; readonly account: string; readonly unit: string }>
  | Command<'StartStage', { readonly stage: string }>
  | Command<'CompleteStage', { readonly stage: string }>
  | Command<'ReopenStage', { readonly stage: string; readonly reason: string }>
  | Command<'SubmitEvidence', { readonly document: string; readonly work?: string; readonly files: readonly FileReference[]; readonly number?: string; readonly note?: string }>
  | Command<'ReturnEvidence', { readonly evidence: string; readonly reason: string }>
  | Command<'VerifyEvidence', { readonly evidence: string; readonly note?: string }>
  | Command<'FormInstitution', { readonly kind: string; readonly name: string; readonly villages: readonly string[]; readonly members: number; readonly women: number; readonly formedOn: PlainDate; readonly deed?: string }>
  | Command<'AddWork', { readonly name: string; readonly institution: string; readonly amount: number; readonly volume?: string }>
  | Command<'SignContract', { readonly number: string; readonly signedOn: PlainDate; readonly endsOn: PlainDate; readonly amount: number }>
  | Command<'AmendContract', { readonly number: string; readonly signedOn: PlainDate; readonly endsOn: PlainDate; readonly amount: number; readonly reason: string }>
  | Command<'TerminateContract', { readonly number: string; readonly terminatedOn: PlainDate; readonly reason: string }>
  | Command<'RequestTranche', { readonly tranche: number; readonly amount: number }>
  | Command<'IssueSpp', { readonly tranche: number; readonly number: string; readonly issuedOn: PlainDate }>
  | Command<'IssueSpm', { readonly tranche: number; readonly number: string; readonly issuedOn: PlainDate }>
  | Command<'DisburseTranche', { readonly tranche: number; readonly sp2d: string; readonly disbursedOn: PlainDate; readonly amount: number }>
  | Command<'ReportProgress', { readonly work?: string; readonly percent: number; readonly observedOn: PlainDate; readonly photos: readonly FileReference[]; readonly obstacle?: string }>
  | Command<'CorrectProgress', { readonly report: string; readonly percent: number; readonly photos: readonly FileReference[]; readonly reason: string }>
  | Command<'ReportLabour', LabourFigures & { readonly work?: string; readonly month: string }>
  | Command<'CorrectLabour', LabourFigures & { readonly report: string; readonly reason: string }>
  | Command<'ReportLeftover', { readonly amount: number; readonly depositReference?: string }>
  | Command<'RaiseFinding', { readonly raisedBy: 'bpkp' | 'itjen' | 'bpk' | 'internal'; readonly reference: string; readonly blocking: boolean; readonly summary: string; readonly dueOn?: PlainDate }>
  | Command<'FollowUpFinding', { readonly finding: string; readonly action: string; readonly files: readonly FileReference[] }>
  | Command<'SettleFinding', { readonly finding: string; readonly reference: string }>
  | Command<'ScoreSpotCheck', { readonly checkedOn: PlainDate; readonly outputs: readonly { readonly key: string; readonly score: number }[]; readonly note?: string }>
  /** `code`: of DELAY_REASONS; `stage`: that which it holds up, where it is one. No clock stops for it. */
  | Command<'FlagHindrance', { readonly code: string; readonly note?: string; readonly stage?: string }>
  | Command<'LiftHindrance', { readonly code: string; readonly note?: string }>
  | Command<'Suspend', { readonly reasonClass: string; readonly reason: string; readonly from: PlainDate; readonly until: PlainDate; readonly files: readonly FileReference[] }>
  | Command<'Resume', { readonly on: PlainDate; readonly reason: string }>
  | Command<'ExtendDeadline', { readonly stage: string; readonly newDueOn: PlainDate; readonly reference: string; readonly reason: string }>
  | Command<'Accelerate', { readonly criteria: readonly string[]; readonly reference: string; readonly reason: string }>
  | Command<'Cancel', { readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Command<'Substitute', { readonly replacement: string; readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Command<'HandOver', { readonly bast: string; readonly handedOverOn: PlainDate; readonly recipient: string }>
  | Command<'CrossFiscalYear', { readonly reason: string; readonly reference?: string }>
  | Command<'RecordFunctionality', { readonly observedOn: PlainDate; readonly functioning: 'full' | 'partial' | 'none'; readonly households?: number; readonly note?: string }>;

/** What the machine does by standing order; nobody is asked and nobody has a route to it. */
export type LocationFollowUp =
  /** Take the newest schedule and calendar over. */
  | Command<'RescheduleTargets', { readonly revision: number; readonly calendarVersion: number }>
  | Command<'MissDeadline', { readonly stage: string; /** Of the deadline. */ readonly version: number }>;

export const isFollowUp = (command: LocationCommand | LocationFollowUp): command is LocationFollowUp =>
  command.type === 'RescheduleTargets' || command.type === 'MissDeadline';

export type LocationCommandType = LocationCommand['type'];
export type LocationCommandOf<Type extends LocationCommandType> = Extract<LocationCommand, { type: Type }>;
export type CommandData<Type extends LocationCommandType> = LocationCommandOf<Type>['data'];
