import type { Bilingual, PlainDate, Role, Span } from '@app/kernel';
import type { Sourced, StageKey } from '../definition/sourced.js';

/** The event in a location's life from which an offset counts. */
export type Anchor = { readonly stage: StageKey; readonly when: 'started' | 'completed' };

/** The last day of a stage, to 23:59:59 in the zone of the location. `window`: `until` is that day, `from` the day it should begin. */
export type Target =
  | { readonly kind: 'fixed'; readonly on: PlainDate }
  | { readonly kind: 'window'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly kind: 'offset'; readonly anchor: Anchor; readonly span: Span };

export type StageTarget = Sourced & {
  readonly stage: StageKey;
  readonly target: Target;
  /** For accelerated locations; where it would be later, the usual target stands. */
  readonly accelerated?: Target;
  /** A fixed day may be a day off only where this says so. */
  readonly dayOffAllowed?: boolean;
};

/** Targets of their own for provinces, or for locations named one by one. The last override that names a stage of a location wins. */
export type Override = {
  readonly key: string;
  readonly label: string;
  /** Kemendagri codes of two digits. */
  readonly provinces?: readonly string[];
  readonly locations?: readonly string[];
  readonly targets: readonly StageTarget[];
};

/** `due`: counted from the due date, negative before it. `critical`: the works are far behind the plan. `year-end`: the works will cross 31 December. */
export type RungTrigger = { readonly kind: 'due'; readonly after: Span } | { readonly kind: 'critical' } | { readonly kind: 'year-end' };

export type Tone = 'info' | 'warning' | 'red' | 'critical';

/** A step of the ladder of reminders: when it is due, whom it is for, and how it reaches them. */
export type Rung = Sourced & {
  /** `H-14`, `H+3`, `KRITIS`. */
  readonly key: string;
  readonly label: Bilingual;
  readonly trigger: RungTrigger;
  /** Local hour from which it may be sent. */
  readonly hour: number;
  readonly to: readonly Role[];
  readonly cc: readonly Role[];
  /** `digest`: with everything else of the day in one letter. `immediate`: by itself, at once. */
  readonly delivery: 'digest' | 'immediate';
  readonly tone: Tone;
  /** The answer must give a reason from the list. */
  readonly asksReason: boolean;
};

/** The Jadwal Nasional of one programme and fiscal year. */
export type ScheduleContent = {
  readonly targets: readonly StageTarget[];
  readonly overrides: readonly Override[];
  /** In order of climbing. */
  readonly ladder: readonly Rung[];
};

/** A schedule as a file gives it. Source and clause are those of the whole: that it was made, and on what ground. */
export type ScheduleFile = ScheduleContent & Sourced & {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly reason: string;
  readonly reference: string;
};
