// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, PlainDate, Role } from '@app/kernel';
import type { By } from '../location/events.js';
import type { StageKey } from '../definition/sourced.js';
import type { Tone } from '../schedule/content.js';

/** `<stage>.v<version of the deadline>.<rung>`: once for each, whatever restarts, is lost or is rebuilt. */
export type ReminderId = string;

export type ChaseEvent =
  | Event<'ReminderIssued', {
      readonly reminder: ReminderId; readonly stage: StageKey; readonly version: number; readonly rung: string; readonly dueOn: PlainDate; readonly issuedOn: PlainDate;
      /** Working days past the due date; negative before it. */
      readonly late: number;
      readonly to: readonly Role[]; readonly cc: readonly Role[]; readonly delivery: 'digest' | 'immediate'; readonly tone: Tone; readonly asksReason: boolean;
      /** Labels of the documents that were missing then. */
      readonly missing: readonly string[];
      readonly revision: number;
    }>
  | Event<'ReminderWithdrawn', { readonly reminder: ReminderId; readonly reason: 'rescheduled' | 'completed' | 'suspended' | 'ended' }>
  | Event<'ReminderDelivered', { readonly reminder: ReminderId; readonly recipient: string; readonly channel: 'mail' | 'webhook' | 'none'; readonly message: string; readonly possibleDuplicate: boolean; /** Those of its recipients whom it is still to reach. */ readonly awaiting: readonly string[] }>
  | Event<'ReminderFailed', { readonly reminder: ReminderId; readonly recipient: string; readonly channel: 'mail' | 'webhook' | 'none'; readonly message: string; readonly error: string; readonly final: boolean; readonly awaiting: readonly string[] }>
  | Event<'ReminderAcknowledged', { readonly stage: StageKey; readonly version: number; readonly promisedOn: PlainDate; readonly reason?: string; readonly note?: string; readonly by: By }>
  | Event<'RemindersSnoozed', { readonly stage: StageKey; readonly until: PlainDate; readonly reason: string; readonly by: By }>
  /** `rung`: the step of the ladder whose people hear of it. */
  | Event<'PromiseBroken', { readonly stage: StageKey; readonly version: number; readonly promisedOn: PlainDate; readonly rung: string }>;

const BY = { id: 'text', person: 'text', role: 'text' } as const;

export const CHASE_EVENT_SHAPES: EventShapes<ChaseEvent> = {
  ReminderIssued: {
    reminder: 'text', stage: 'text', version: 'number', rung: 'text', dueOn: 'text', issuedOn: 'text', late: 'number', to: 'list', cc: 'list',
    delivery: 'text', tone: 'text', asksReason: 'flag', missing: 'list', revision: 'number',
  },
  ReminderWithdrawn: { reminder: 'text', reason: 'text' },
  ReminderDelivered: { reminder: 'text', recipient: 'text', channel: 'text', message: 'text', possibleDuplicate: 'flag', awaiting: 'list' },
  ReminderFailed: { reminder: 'text', recipient: 'text', channel: 'text', message: 'text', error: 'text', final: 'flag', awaiting: 'list' },
  ReminderAcknowledged: { stage: 'text', version: 'number', promisedOn: 'text', reason: 'text?', note: 'text?', by: BY },
  RemindersSnoozed: { stage: 'text', until: 'text', reason: 'text', by: BY },
  PromiseBroken: { stage: 'text', version: 'number', promisedOn: 'text', rung: 'text' },
};
