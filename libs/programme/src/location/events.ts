// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Actor, Event, PlainDate, Role } from '@app/kernel';
import type { FileReference, LabourFigures, RegionNames, Sk } from './commands.js';

/** Who did it, copied in where a later rule asks (who submits never verifies). */
export type By = Pick<Actor, 'id' | 'person' | 'role'>;

export type Pin = { readonly programme: string; readonly version: number; readonly hash: string };

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
  | Event<'LocationSuspended', { readonly reasonClass: string; readonly reason: string; readonly from: PlainDate; readonly until: PlainDate; readonly files: readonly FileReference[] }>
  | Event<'LocationResumed', { readonly on: PlainDate; readonly reason: string; readonly days: number }>
  | Event<'DeadlineExtended', { readonly stage: string; readonly newDueOn: PlainDate; readonly reference: string; readonly reason: string }>
  | Event<'LocationAccelerated', { readonly criteria: readonly string[]; readonly reference: string; readonly reason: string }>
  | Event<'LocationCancelled', { readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Event<'LocationSubstituted', { readonly replacement: string; readonly skRevision: string; readonly skDate: PlainDate; readonly reason: string }>
  | Event<'LocationHandedOver', { readonly bast: string; readonly handedOverOn: PlainDate; readonly recipient: string }>
  | Event<'LocationFinished', { readonly on: PlainDate }>
  | Event<'FiscalYearCrossed', { readonly fiscalYear: number; readonly reason: string; readonly reference?: string }>
  | Event<'FunctionalityRecorded', { readonly observedOn: PlainDate; readonly functioning: 'full' | 'partial' | 'none'; readonly households?: number; readonly note?: string }>;

export type LocationEventType = LocationEvent['type'];
export type LocationEventOf<Type extends LocationEventType> = Extract<LocationEvent, { type: Type }>;

export const LOCATION_EVENT_TYPES = [
  'LocationDesignated', 'DesignationAmended', 'DefinitionRepinned', 'OfficerAssigned', 'StageStarted', 'StageCompleted',
  'StageReopened', 'EvidenceSubmitted', 'EvidenceReturned', 'EvidenceVerified', 'InstitutionFormed', 'WorkAdded',
  'ContractSigned', 'ContractAmended', 'ContractTerminated', 'TrancheRequested', 'SppIssued', 'SpmIssued',
  'TrancheDisbursed', 'ProgressReported', 'ProgressCorrected', 'LabourReported', 'LabourCorrected', 'LeftoverReported',
  'FindingRaised', 'FindingFollowedUp', 'FindingSettled', 'SpotCheckScored', 'LocationSuspended', 'LocationResumed',
  'DeadlineExtended', 'LocationAccelerated', 'LocationCancelled', 'LocationSubstituted', 'LocationHandedOver',
  'LocationFinished', 'FiscalYearCrossed', 'FunctionalityRecorded',
] as const satisfies readonly LocationEventType[];
