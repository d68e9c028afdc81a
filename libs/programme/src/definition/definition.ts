import type { Bilingual, Role } from '@app/kernel';
import type { Gate } from './gate.js';
import type { Sourced, StageKey } from './sourced.js';

export * from './sourced.js';

/** The eight stages every infrastructure programme shares, and the columns of the national matrix. */
export const SPINE = ['SOSIALISASI', 'KSM_FORMATION', 'RKM', 'CONTRACT', 'TRANCHE_1', 'CONSTRUCTION', 'LPJ', 'HANDOVER'] as const;
export type SpineStage = (typeof SPINE)[number];

export type Labelled = { readonly key: string; readonly label: Bilingual };

/**
 * `main` stages follow each other; a `branch` runs beside them and holds back the stage it is `gateFor`;
 * a `parallel` stage holds back nothing and may happen any number of times.
 */
export type StageDefinition = Labelled & Sourced & {
  readonly kind: 'main' | 'branch' | 'parallel';
  /** Required stages are never skipped. An optional one holds others back only once it has been started. */
  readonly required: boolean;
  /** Stages to be completed before this one; under acceleration it may be prepared (started, never completed) beside them. */
  readonly after: readonly StageKey[];
  readonly gateFor?: StageKey;
  /** Further conditions to start. */
  readonly starts?: readonly Gate[];
  /** Conditions to complete; also those of `after` and of branches that gate this stage. */
  readonly completes: readonly Gate[];
  /** The stage belongs to the location only while this holds. */
  readonly appliesWhen?: 'emergencyInForce';
  /** Roles that may start and complete it. */
  readonly by: readonly Role[];
};

/** A paper or photo that proves something. It is verified once every role of the chain has verified it, in order. */
export type DocumentDefinition = Labelled & Sourced & {
  readonly submittedBy: readonly Role[];
  readonly verifiedBy: readonly Role[];
  /** One for each work (paket) of the location. */
  readonly perWork?: boolean;
};

export type TrancheDefinition = Sourced & {
  /** 1-based. */
  readonly number: number;
  readonly label: Bilingual;
  /** Share of the contract amount; the shares of a plan sum to 100. */
  readonly percent: number;
  readonly stage: StageKey;
  /** Checked when the tranche is requested and at every step of its payment. */
  readonly gates: readonly Gate[];
};

export type InstitutionRule = Sourced & {
  readonly kinds: readonly Labelled[];
  /** Different villages (desa/kelurahan) that must take part. */
  readonly minimumVillages: number;
};

/**
 * Not accelerated, the stage `until` not completed, and either designated before in an earlier year of the programme, handed over
 * and checked with at least that score, or all `documents` submitted already.
 */
export type AccelerationEligibility = Sourced & { readonly until: StageKey; readonly minimumScore: number; readonly documents: readonly string[] };

export type Band = Labelled & Partial<Sourced> & { /** Lowest score of the band, 0..100. */ readonly from: number };

/** A programme's law: everything that differs from programme to programme and from year to year. */
export type Definition = {
  readonly programme: string;
  readonly name: Bilingual;
  readonly unit: { readonly level: 'village' | 'district' | 'regency'; readonly label: Bilingual };
  readonly guideline: Sourced & { readonly title: string };
  readonly documents: readonly DocumentDefinition[];
  readonly stages: readonly StageDefinition[];
  /** Completed by the designation itself. */
  readonly entryStage: StageKey;
  /** Its completion ends the location; with `handover` only by a BAST. */
  readonly finalStage: StageKey;
  readonly handover?: Sourced;
  /** Absent where the programme builds no institution. */
  readonly institution?: InstitutionRule;
  /** Empty where the programme pays no tranches to a community group. */
  readonly tranches: readonly TrancheDefinition[];
  readonly physical?: Sourced & {
    /** Percentages at which a report must carry photos. */
    readonly photosAt: readonly number[];
  };
  readonly labour?: Sourced & { readonly minimumAge: number; readonly eligibility: readonly Labelled[] };
  readonly acceleration?: Sourced & {
    readonly criteria: readonly Labelled[];
    /** By which locations are proposed for it; it is granted by people alone. */
    readonly eligibility?: AccelerationEligibility;
  };
  readonly suspension: Sourced & { readonly maximumDays: number; readonly reasons: readonly Labelled[] };
  readonly spotCheck?: Sourced & { readonly outputs: readonly Labelled[]; readonly bands: readonly Band[] };
};

/** A definition as published: immutable, numbered per programme from 1, hashed over its canonical JSON. */
export type PublishedDefinition = { readonly version: number; readonly hash: string; readonly definition: Definition };
