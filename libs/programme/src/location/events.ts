// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Actor, Event, EventShapes, PlainDate, Role } from '@app/kernel';
import type { FileReference, LabourFigures, RegionNames, Sk } from './commands.js';

/** Who did it, copied in where a later rule asks (who submits never verifies). */
export type By = Pick<Actor, 'id' | 'person' | 'role'>;

export type Pin = { readonly programme: string; readonly version: number; readonly hash: string };

/** The day of one stage as it was (`from`) and is now (`to`); without `to` it has none any more. `version` counts the days this stage has had from 1. */
export type DeadlineChange = { readonly stage: string; readonly version: number; /** Its clock has started: the day can be missed. */ readonly running: boolean; readonly from?: PlainDate; readonly to?: PlainDate };

export type LocationEvent =
  | Event<'LocationDesignated', {
      readonly locationId: string; readonly pin: Pin; readonly fiscalYear: number; readonly region: string; readonly regionNames: RegionNames;
      readonly sk: Sk; readonly amount: number; readonly satker: string; readonly replaces?: string;
    }>
  | Event<'DesignationAmended', { readonly sk: Sk; readonly amount: number; readonly previousAmount: number; readonly reason: string }>
  | Event<'DefinitionRepinned', { readonly from: Pin; readonly to: Pin; readonly reason: string }>
  | Event<'OfficerAssigned', { readonly role: Role; readonly account: string; readonly unit: string; readonly previous?: string }>
  /** `main` marks a stage of the main line: the place where the location now stands. */
  | Event<'StageStarted', { readonly stage: string; readonly main: boolean; readonly on: PlainDate; readonly ahead: boolean }>
  /** `next`: the main stage that follows, none at the end. `round` counts completions of the same stage from 1. */
  | Event<'StageCompleted', { readonly stage: string; readonly main: boolean; readonly on: PlainDate; readonly round: number; readonly next?: string }>
  | Event<'StageReopened', { readonly stage: string; readonly main: boolean; readonly on: PlainDate; readonly reason: string }>
  /** `evidence` is `<document>-<n>` (with the work: `<document>.<work>-<n>`), n counting submissions from 1. */
  | Event<'EvidenceSubmitted', { readonly evidence: string; readonly document: string; readonly work?: string; readonly files: readonly FileReference[]; readonly number?: string; readonly note?: string; readonly by: By; readonly chain: readonly Role[] }>
  | Event<'EvidenceReturned', { readonly evidence: string; readonly reason: string; readonly by: By }>
  /** `final`: the last of the chain, from now on the document counts. */
  | Event<'EvidenceVerified', { readonly evidence: string; readonly document: string; readonly note?: string; readonly by: By; readonly final: boolean }>
  | Event<'InstitutionFormed', { readonly kind: string; readonly name: string; readonly villages: readonly string[]; readonly members: number; readonly women: number; readonly formedOn: PlainDate; readonly deed?: string }>
  | Event<'WorkAdded', { readonly work: string; readonly name: string; readonly institution: string; readonly amount: number; readonly volume?: string }>
  | Event<'ContractSigned', { readonly number: string; readonly signedOn: PlainDate; readonly endsOn: PlainDate; readonly amount: number; readonly budgetRevision?: number }>
  | Event<'ContractAmended', { readonly number: string; readonly signedOn: PlainDate; readonly endsOn: PlainDate; readonly amount: number; readonly previousAmount: number; readonly reason: string }>
  | Event<'ContractTerminated', { readonly number: string; readonly terminatedOn: PlainDate; readonly reason: string }>
  | Event<'TrancheRequested', { readonly tranche: number; readonly amount: number; readonly percent: number; readonly by: By }>
  | Event<'SppIssued', { readonly tranche: number; readonly number: string; readonly issuedOn: PlainDate; readonly by: By }>
  | Event<'SpmIssued', { readonly tranche: number; readonly number: string; readonly issuedOn: PlainDate; readonly by: By }>
  | Event<'TrancheDisbursed', { readonly tranche: number; readonly sp2d: string; readonly disbursedOn: PlainDate; readonly amount: number }>
  /** `physical`: the location's percentage after this report, the amount-weighted mean of its works. */
  | Event<'ProgressReported', { readonly report: string; readonly work?: string; readonly percent: number; readonly observedOn: PlainDate; readonly photos: readonly FileReference[]; readonly obstacle?: string; readonly by: By; readonly physical: number }>
  | Event<'ProgressCorrected', { readonly report: string; readonly corrects: string; readonly work?: string; readonly percent: number; readonly previousPercent: number; readonly photos: readonly FileReference[]; readonly reason: string; readonly by: By; readonly physical: number }>
  | Event<'LabourReported', LabourFigures & { readonly report: string; readonly work?: string; readonly month: string }>
  | Event<'LabourCorrected', LabourFigures & { readonly report: string; readonly corrects: string; readonly previous: LabourFigures; readonly work?: string; readonly month: string; readonly reason: string }>
  | Event<'LeftoverReported', { readonly amount: number; readonly depositReference?: string }>
  | Event<'FindingRaised', { readonly finding: string; readonly raisedBy: 'bpkp' | 'itjen' | 'bpk' | 'internal'; readonly reference: string; readonly blocking: boolean; readonly summary: string; readonly dueOn?: PlainDate; readonly by: By }>
  | Event<'FindingFollowedUp', { readonly finding: string; readonly action: string; readonly files: readonly FileReference[]; readonly by: By }>
  | Event<'FindingSettled', { readonly finding: string; readonly reference: string; readonly by: By }>
  | Event<'SpotCheckScored', { readonly check: string; readonly checkedOn: PlainDate; readonly outputs: readonly { readonly key: string; readonly score: number }[]; readonly score: number; readonly band: string; readonly note?: string }>
  /** `on`: the day from which it stands. The deadlines stay what they are. */
  | Event<'HindranceFlagged', { readonly code: string; readonly on: PlainDate; readonly note?: string; readonly stage?: string; readonly by: By }>
  | Event<'HindranceLifted', { readonly code: string; readonly on: PlainDate; readonly note?: string; readonly by: By }>
  | Event<'LocationSuspended', { readonly reasonClass: string; readonly reason: string; readonly from: PlainDate; readonly until: PlainDate; readonly files: readonly FileReference[] }>
  | Event<'LocationResumed', { readonly on: PlainDate; readonly reason: string; readonly days: number }>
  | Event<'DeadlineExtended', { readonly stage: string; readonly newDueOn: PlainDate; readonly reference: string; readonly reason: string }>
  | Event<'LocationAccelerated', { readonly criteria: readonly string[]; readonly reference: string; readonly reason: string }>
  | Event<'LocationCancelled', { readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Event<'LocationSubstituted', { readonly replacement: string; readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Event<'LocationHandedOver', { readonly bast: string; readonly handedOverOn: PlainDate; readonly recipient: string }>
  | Event<'LocationFinished', { readonly on: PlainDate }>
  | Event<'FiscalYearCrossed', { readonly fiscalYear: number; readonly reason: string; readonly reference?: string }>
  /** Life moved them: a stage ended, the clock stood still, a letter extended one. `on`: the day from which they hold. */
  | Event<'DeadlinesSet', { readonly on: PlainDate; readonly revision: number; readonly calendarVersion: number; readonly deadlines: readonly DeadlineChange[] }>
  /** The national schedule or the calendar moved them; also where no day changes, the location has taken the revision over. */
  | Event<'TargetsRescheduled', { readonly on: PlainDate; readonly revision: number; readonly calendarVersion: number; readonly previousRevision?: number; readonly stages: readonly DeadlineChange[] }>
  /** Once for each version of a deadline, by the rule that was in force when the day was over. */
  | Event<'DeadlineMissed', { readonly stage: string; readonly version: number; readonly dueOn: PlainDate; readonly revision: number; readonly calendarVersion: number }>
  | Event<'FunctionalityRecorded', { readonly observedOn: PlainDate; readonly functioning: 'full' | 'partial' | 'none'; readonly households?: number; readonly note?: string }>;

export type LocationEventType = LocationEvent['type'];
export type LocationEventOf<Type extends LocationEventType> = Extract<LocationEvent, { type: Type }>;

const BY = { id: 'text', person: 'text', role: 'text' } as const;
const PIN = { programme: 'text', version: 'number', hash: 'text' } as const;
const SK = { number: 'text', date: 'text', row: 'number' } as const;
const FIGURES = { workers: 'number', women: 'number', mbr: 'number', affected: 'number', breadwinners: 'number?', hok: 'number', wages: 'number', youngestAge: 'number' } as const;

/** By which a reader knows what it can rely on: an event of another shape is not read at all. */
export const LOCATION_EVENT_SHAPES: EventShapes<LocationEvent> = {
  LocationDesignated: { locationId: 'text', pin: PIN, fiscalYear: 'number', region: 'text', regionNames: 'object', sk: SK, amount: 'number', satker: 'text', replaces: 'text?' },
  DesignationAmended: { sk: SK, amount: 'number', previousAmount: 'number', reason: 'text' },
  DefinitionRepinned: { from: PIN, to: PIN, reason: 'text' },
  OfficerAssigned: { role: 'text', account: 'text', unit: 'text', previous: 'text?' },
  StageStarted: { stage: 'text', main: 'flag', on: 'text', ahead: 'flag' },
  StageCompleted: { stage: 'text', main: 'flag', on: 'text', round: 'number', next: 'text?' },
  StageReopened: { stage: 'text', main: 'flag', on: 'text', reason: 'text' },
  EvidenceSubmitted: { evidence: 'text', document: 'text', work: 'text?', files: 'list', number: 'text?', note: 'text?', by: BY, chain: 'list' },
  EvidenceReturned: { evidence: 'text', reason: 'text', by: BY },
  EvidenceVerified: { evidence: 'text', document: 'text', note: 'text?', by: BY, final: 'flag' },
  InstitutionFormed: { kind: 'text', name: 'text', villages: 'list', members: 'number', women: 'number', formedOn: 'text', deed: 'text?' },
  WorkAdded: { work: 'text', name: 'text', institution: 'text', amount: 'number', volume: 'text?' },
  ContractSigned: { number: 'text', signedOn: 'text', endsOn: 'text', amount: 'number', budgetRevision: 'number?' },
  ContractAmended: { number: 'text', signedOn: 'text', endsOn: 'text', amount: 'number', previousAmount: 'number', reason: 'text' },
  ContractTerminated: { number: 'text', terminatedOn: 'text', reason: 'text' },
  TrancheRequested: { tranche: 'number', amount: 'number', percent: 'number', by: BY },
  SppIssued: { tranche: 'number', number: 'text', issuedOn: 'text', by: BY },
  SpmIssued: { tranche: 'number', number: 'text', issuedOn: 'text', by: BY },
  TrancheDisbursed: { tranche: 'number', sp2d: 'text', disbursedOn: 'text', amount: 'number' },
  ProgressReported: { report: 'text', work: 'text?', percent: 'number', observedOn: 'text', photos: 'list', obstacle: 'text?', by: BY, physical: 'number' },
  ProgressCorrected: { report: 'text', corrects: 'text', work: 'text?', percent: 'number', previousPercent: 'number', photos: 'list', reason: 'text', by: BY, physical: 'number' },
  LabourReported: { ...FIGURES, report: 'text', work: 'text?', month: 'text' },
  LabourCorrected: { ...FIGURES, report: 'text', corrects: 'text', previous: FIGURES, work: 'text?', month: 'text', reason: 'text' },
  LeftoverReported: { amount: 'number', depositReference: 'text?' },
  FindingRaised: { finding: 'text', raisedBy: 'text', reference: 'text', blocking: 'flag', summary: 'text', dueOn: 'text?', by: BY },
  FindingFollowedUp: { finding: 'text', action: 'text', files: 'list', by: BY },
  FindingSettled: { finding: 'text', reference: 'text', by: BY },
  SpotCheckScored: { check: 'text', checkedOn: 'text', outputs: 'list', score: 'number', band: 'text', note: 'text?' },
  HindranceFlagged: { code: 'text', on: 'text', note: 'text?', stage: 'text?', by: BY },
  HindranceLifted: { code: 'text', on: 'text', note: 'text?', by: BY },
  LocationSuspended: { reasonClass: 'text', reason: 'text', from: 'text', until: 'text', files: 'list' },
  LocationResumed: { on: 'text', reason: 'text', days: 'number' },
  DeadlineExtended: { stage: 'text', newDueOn: 'text', reference: 'text', reason: 'text' },
  LocationAccelerated: { criteria: 'list', reference: 'text', reason: 'text' },
  LocationCancelled: { skRevision: 'text', skDate: 'text', reason: 'text' },
  LocationSubstituted: { replacement: 'text', skRevision: 'text', skDate: 'text', reason: 'text' },
  LocationHandedOver: { bast: 'text', handedOverOn: 'text', recipient: 'text' },
  LocationFinished: { on: 'text' },
  FiscalYearCrossed: { fiscalYear: 'number', reason: 'text', reference: 'text?' },
  DeadlinesSet: { on: 'text', revision: 'number', calendarVersion: 'number', deadlines: 'list' },
  TargetsRescheduled: { on: 'text', revision: 'number', calendarVersion: 'number', previousRevision: 'number?', stages: 'list' },
  DeadlineMissed: { stage: 'text', version: 'number', dueOn: 'text', revision: 'number', calendarVersion: 'number' },
  FunctionalityRecorded: { observedOn: 'text', functioning: 'text', households: 'number?', note: 'text?' },
};

export const LOCATION_EVENT_TYPES = Object.keys(LOCATION_EVENT_SHAPES) as readonly LocationEventType[];
