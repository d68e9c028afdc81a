// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, Instant, PlainDate } from '@app/kernel';
import type { Channel, MessageKind, ReminderRef } from './commands.js';

export type DispatchEvent =
  /** Before anything is sent. Until `leaseUntil` nobody else sends it. */
  | Event<'MessageClaimed', {
      readonly message: string; readonly kind: MessageKind; readonly channel: Channel; readonly day: PlainDate; readonly reminders: readonly ReminderRef[];
      readonly attempt: number; readonly leaseUntil: Instant; readonly possibleDuplicate: boolean;
    }>
  | Event<'MessageSent', { readonly message: string; readonly attempt: number; readonly possibleDuplicate: boolean }>
  | Event<'MessageFailed', { readonly message: string; readonly attempt: number; readonly code: string; readonly perhapsSent: boolean; /** Absent where there is none. */ readonly nextAttemptAt?: Instant }>
  | Event<'MessageAbandoned', { readonly message: string; readonly attempts: number; readonly code: string }>
  | Event<'MessageRetried', { readonly message: string; readonly reason: string }>;

export const DISPATCH_EVENT_SHAPES: EventShapes<DispatchEvent> = {
  MessageClaimed: {
    message: 'text', kind: 'text', channel: 'text', day: 'text', reminders: 'list', attempt: 'number', leaseUntil: 'text', possibleDuplicate: 'flag',
  },
  MessageSent: { message: 'text', attempt: 'number', possibleDuplicate: 'flag' },
  MessageFailed: { message: 'text', attempt: 'number', code: 'text', perhapsSent: 'flag', nextAttemptAt: 'text?' },
  MessageAbandoned: { message: 'text', attempts: 'number', code: 'text' },
  MessageRetried: { message: 'text', reason: 'text' },
};
