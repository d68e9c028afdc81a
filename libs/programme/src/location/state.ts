import type { Actor, Instant, PlainDate, Role } from '@app/kernel';
import type { PublishedDefinition } from '../definition/definition.js';
import type { ScheduleInForce } from '../schedule/state.js';
import type { FileReference, LabourFigures, RegionNames, Sk } from './commands.js';
import type { By, Pin } from './events.js';

/** The whole life in one word. `suspended` is DITUNDA, `finished` SELESAI, `terminated` PUTUS_KONTRAK, `replaced` DIGANTI. */
export const SITUATIONS = ['unknown', 'active', 'suspended', 'finished', 'cancelled', 'replaced', 'terminated'] as const;
export type Situation = (typeof SITUATIONS)[number];

export type StageProgress = {
  readonly status: 'started' | 'completed' | 'reopened';
  readonly startedOn: PlainDate;
  readonly completedOn?: PlainDate;
  /** Times completed. */
  readonly rounds: number;
};

export type Evidence = {
  readonly document: string;
  readonly work?: string;
  readonly submittedBy: By;
  readonly chain: readonly Role[];
  readonly verifiedBy: readonly By[];
  readonly status: 'submitted' | 'returned' | 'verified';
  readonly files: readonly FileReference[];
};

export type Work = { readonly name: string; readonly institution: string; readonly amount: number; readonly volume?: string; readonly physical: number };

export type Contract = {
  readonly number: string; readonly signedOn: PlainDate; readonly endsOn: PlainDate; readonly amount: number;
  readonly status: 'in-force' | 'terminated';
  /** The latest one; term and amount above are those it left. */
  readonly addendum?: { readonly number: string; readonly signedOn: PlainDate };
};

export type Tranche = {
  readonly status: 'requested' | 'spp' | 'spm' | 'disbursed';
  readonly amount: number;
  readonly requestedBy: By;
  readonly spp?: { readonly number: string; readonly on: PlainDate; readonly by: By };
  readonly spm?: { readonly number: string; readonly on: PlainDate; readonly by: By };
  readonly sp2d?: { readonly number: string; readonly on: PlainDate };
};

export type ProgressReport = { readonly work?: string; readonly percent: number; readonly observedOn: PlainDate; readonly photos: readonly FileReference[]; readonly correctedBy?: string };
export type LabourReport = LabourFigures & { readonly work?: string; readonly month: string; readonly correctedBy?: string };
export type Finding = {
  readonly blocking: boolean; readonly auditor: 'bpkp' | 'itjen' | 'bpk' | 'internal'; readonly reference: string;
  readonly summary: string; readonly dueOn?: PlainDate;
  readonly status: 'open' | 'followed-up' | 'settled'; readonly raisedBy: By; readonly followedUpBy?: By;
  /** Every one of them: whoever followed up never settles. */
  readonly followUps: readonly { readonly by: By; readonly action: string }[];
};
export type SpotCheck = { readonly checkedOn: PlainDate; readonly score: number; readonly band: string };
/** `since`: the day from which it stands. */
export type Hindrance = { readonly since: PlainDate; readonly note?: string; readonly stage?: string };
export type Suspension = { readonly reasonClass: string; readonly from: PlainDate; readonly until: PlainDate; readonly resumedOn?: PlainDate };
export type Extension = {
  readonly stage: string; readonly newDueOn: PlainDate; readonly reference: string;
  /** How many suspensions had been before: only those that follow move the extended day on. */
  readonly suspensionsBefore: number;
};

/** The day of a stage as it was recorded last. */
export type Deadline = {
  readonly version: number;
  readonly dueOn: PlainDate;
  readonly running: boolean;
  /** The first day it was ever given: deviation is shown against it and against the day that holds now. */
  readonly originalDueOn: PlainDate;
  /** From when this version holds. */
  readonly setOn: PlainDate;
  /** The newest version that was missed, by the rule then in force. */
  readonly missed?: { readonly version: number; readonly dueOn: PlainDate; readonly revision: number };
};

/** The law the days were counted by, and the days. */
export type Deadlines = {
  readonly revision: number;
  readonly calendarVersion: number;
  readonly stages: { readonly [stage: string]: Deadline };
  /** The last version of stages that have no day any more: should they get one again, no version is used twice. */
  readonly withdrawn?: { readonly [stage: string]: number };
};

/** What we know of a location once it exists. Ids of evidence, works, reports and findings count from 1 in order of arrival. */
export type KnownLocation = {
  readonly situation: Exclude<Situation, 'unknown'>;
  readonly locationId: string;
  readonly pin: Pin;
  readonly fiscalYear: number;
  readonly region: string;
  readonly regionNames: RegionNames;
  /** The day of the first SK: nothing of this location happened before it, whatever a later SK amends. */
  readonly designatedOn: PlainDate;
  readonly sk: Sk;
  readonly amount: number;
  readonly satker: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly officers: { readonly [R in Role]?: { readonly account: string; readonly unit: string } };
  /** The main stage where the location now stands: the one under way, or else the next to come. */
  readonly currentStage?: string;
  readonly stages: { readonly [stage: string]: StageProgress };
  readonly evidence: { readonly [id: string]: Evidence };
  readonly institution?: { readonly kind: string; readonly name: string; readonly villages: readonly string[]; readonly members: number; readonly women: number; readonly formedOn: PlainDate; readonly deed?: string };
  readonly works: { readonly [id: string]: Work };
  readonly contract?: Contract;
  readonly tranches: { readonly [number: string]: Tranche };
  /** 0..100 in the field. Never derived from money. */
  readonly physical: number;
  readonly progress: { readonly [id: string]: ProgressReport };
  readonly labour: { readonly [id: string]: LabourReport };
  readonly leftover?: { readonly amount: number; readonly depositReference?: string };
  readonly findings: { readonly [id: string]: Finding };
  readonly spotChecks: { readonly [id: string]: SpotCheck };
  /** Those that stand, by code. Absent until one was flagged. */
  readonly hindrances?: { readonly [code: string]: Hindrance };
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly Extension[];
  /** Absent until its programme and year have a schedule. */
  readonly deadlines?: Deadlines;
  readonly acceleration?: { readonly criteria: readonly string[]; readonly reference: string };
  readonly crossedYear?: { readonly reason: string; readonly reference?: string };
  readonly handover?: { readonly bast: string; readonly on: PlainDate; readonly recipient: string };
  readonly functionality?: { readonly observedOn: PlainDate; readonly functioning: 'full' | 'partial' | 'none'; readonly households?: number; readonly note?: string };
  readonly cancellation?: { readonly skRevision: string; readonly reason: string };
};

export type LocationState = { readonly situation: 'unknown' } | KnownLocation;

/** The DIPA of the location's satker: `none` until one is recorded. */
export type BudgetStanding = { readonly status: 'none' | 'effective' | 'under-revision'; readonly revision?: number };

/** What the world says at that moment. Gathered by the handler; the decider reads no clock and asks no one. */
export type LocationFacts = {
  readonly locationId: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** The field day of the command, in the location's zone. Rules about days go by it. */
  readonly occurredOn: PlainDate;
  /** Today in the location's zone. */
  readonly today: PlainDate;
  /** The pinned definition; for a designation the newest of its programme; undefined where the programme has none. */
  readonly definition?: PublishedDefinition;
  /** For a re-pin: the version asked for. */
  readonly requestedDefinition?: PublishedDefinition;
  readonly budget: BudgetStanding;
  readonly emergencyInForce: boolean;
  /** The region's place in the country; undefined where the code is unknown. */
  readonly regionNames?: RegionNames;
  readonly regionLevel?: 'province' | 'regency' | 'district' | 'village';
  /** For a designation that replaces another: what that other one says. */
  readonly replaced?: { readonly exists: boolean; readonly replacedBy?: string };
  /**
   * The law of deadlines: that which the location has taken over, or the newest where it has none yet or is to take it over.
   * Undefined where its programme and year have no schedule, and for commands that move no dates.
   */
  readonly schedule?: ScheduleInForce;
  /** Where a newer law is to be taken over: that which the recorded days were counted by. */
  readonly scheduleBefore?: ScheduleInForce;
};
