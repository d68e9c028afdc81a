import type { Actor, Instant, PlainDate } from '@app/kernel';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { PublishedDefinition } from '../definition/definition.js';
import type { LocationState } from '../location/state.js';
import type { Rung, Tone } from '../schedule/content.js';

export type DeliveryStanding = { readonly kind: 'delivered' } | { readonly kind: 'failed'; readonly error: string; readonly final: boolean };

export type IssuedReminder = {
  readonly stage: string;
  readonly version: number;
  readonly rung: string;
  readonly tone: Tone;
  readonly asksReason: boolean;
  readonly withdrawn: boolean;
  readonly deliveries: { readonly [recipient: string]: DeliveryStanding };
};

export type PromiseOfWork = { readonly version: number; readonly promisedOn: PlainDate; readonly broken: boolean };

export type ChaseState = {
  readonly reminders: { readonly [id: string]: IssuedReminder };
  /** The newest of each stage. */
  readonly promises: { readonly [stage: string]: PromiseOfWork };
  /** Until when each stage was snoozed last. */
  readonly snoozes: { readonly [stage: string]: PlainDate };
};

/** As much of them as decides what still comes; what became of each reminder is left out. */
export type Answered = Pick<ChaseState, 'promises' | 'snoozes'> & { readonly reminders: { readonly [id: string]: Pick<IssuedReminder, 'stage' | 'version' | 'rung' | 'withdrawn'> } };

/** What the world says: the location as it is now, and the law of reminders that holds now. */
export type ChaseFacts = {
  readonly locationId: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** In the location's zone. */
  readonly today: PlainDate;
  readonly location: LocationState;
  readonly definition?: PublishedDefinition;
  /** Of the schedule in force; none where there is no schedule. */
  readonly ladder: readonly Rung[];
  readonly revision: number;
  readonly calendar: WorkCalendar;
  /** Labels of the documents that the stage of the command still lacks. */
  readonly missing: readonly string[];
};
