// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, PlainDate } from '@app/kernel';

export type EmergencyEvent =
  | Event<'EmergencyDeclared', { readonly reference: string; readonly from: PlainDate; readonly reason: string }>
  /** From the day `on` it is no longer in force. */
  | Event<'EmergencyLifted', { readonly reference: string; readonly on: PlainDate }>;

export const EMERGENCY_EVENT_SHAPES: EventShapes<EmergencyEvent> = {
  EmergencyDeclared: { reference: 'text', from: 'text', reason: 'text' },
  EmergencyLifted: { reference: 'text', on: 'text' },
};
