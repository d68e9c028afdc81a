import type { CalendarDays, PlainDate, Span } from '@app/kernel';
import type { DayOff } from '../calendar/commands.js';
import type { StageKey } from '../definition/sourced.js';
import type { KnownLocation } from '../location/state.js';
import type { Anchor, Target } from '../schedule/content.js';

/** As much of a location as its dates depend on. */
export type LocationCourse = Pick<KnownLocation, 'locationId' | 'region' | 'fiscalYear' | 'designatedOn' | 'stages' | 'suspensions' | 'extensions' | 'acceleration'>;

/** How a date came about; enough to count it again by hand. */
export type Derivation = {
  readonly target: Target;
  /** Where the target came from. */
  readonly override?: string;
  readonly accelerated: boolean;
  /** Of an offset: the day it counts from, and whether that day has come or is itself only due. */
  readonly anchor?: Anchor & { readonly on: PlainDate; readonly has: 'happened' | 'not-happened' };
  readonly span?: Span;
  /** The days off that were passed over, weekends apart. */
  readonly daysOff: readonly DayOff[];
  /** For how long the clock stood still, each day counted once. */
  readonly pauses: readonly { readonly from: PlainDate; readonly until: PlainDate }[];
  readonly pausedDays: CalendarDays;
  readonly extension?: { readonly newDueOn: PlainDate; readonly reference: string };
  readonly revision: number;
  readonly calendarVersion: number;
  readonly clause: string;
};

/** `running`: the clock of the stage has started, so the day can be missed. Else it is the plan, counted on from days that are themselves planned. */
export type DueDay = { readonly stage: StageKey; readonly dueOn: PlainDate; readonly running: boolean };

export type DueDate = DueDay & { readonly derivation: Derivation };
