import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';

type EventType = Schemas['HistoryEntryDto']['type'];

export const EVENT_KINDS = {
  course: both('Tahapan', 'Stages'),
  evidence: both('Bukti', 'Evidence'),
  money: both('Kontrak dan dana', 'Contract and money'),
  field: both('Fisik dan tenaga kerja', 'Works and labour'),
  deadlines: both('Tenggat', 'Deadlines'),
  supervision: both('Pengawasan', 'Supervision'),
  designation: both('Penetapan dan petugas', 'Designation and officers'),
} as const satisfies Record<string, Bilingual>;
export type EventKind = keyof typeof EVENT_KINDS;

/** Every type of event belongs to one kind; a new type does not compile until it is placed. */
const KIND_OF: Readonly<Record<EventType, EventKind>> = {
  LocationDesignated: 'designation', DesignationAmended: 'designation', DefinitionRepinned: 'designation', OfficerAssigned: 'designation',
  LocationCancelled: 'designation', LocationSubstituted: 'designation', FiscalYearCrossed: 'designation', LocationAccelerated: 'designation',
  StageStarted: 'course', StageCompleted: 'course', StageReopened: 'course', LocationSuspended: 'course', LocationResumed: 'course', LocationHandedOver: 'course', LocationFinished: 'course', HindranceFlagged: 'course', HindranceLifted: 'course',
  EvidenceSubmitted: 'evidence', EvidenceReturned: 'evidence', EvidenceVerified: 'evidence',
  ContractSigned: 'money', ContractAmended: 'money', ContractTerminated: 'money', TrancheRequested: 'money', SppIssued: 'money', SpmIssued: 'money', TrancheDisbursed: 'money', LeftoverReported: 'money',
  InstitutionFormed: 'field', WorkAdded: 'field', ProgressReported: 'field', ProgressCorrected: 'field', LabourReported: 'field', LabourCorrected: 'field', FunctionalityRecorded: 'field',
  DeadlineExtended: 'deadlines', DeadlinesSet: 'deadlines', TargetsRescheduled: 'deadlines', DeadlineMissed: 'deadlines',
  FindingRaised: 'supervision', FindingFollowedUp: 'supervision', FindingSettled: 'supervision', SpotCheckScored: 'supervision',
};

/** A page that is still open may hear from a newer server of an event that it does not know. */
export const kindOf = (type: EventType): EventKind => (KIND_OF as Readonly<Partial<Record<EventType, EventKind>>>)[type] ?? 'course';
export const isKind = (text: string | undefined): text is EventKind => text !== undefined && text in EVENT_KINDS;
