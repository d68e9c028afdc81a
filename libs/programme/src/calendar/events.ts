// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes } from '@app/kernel';
import type { Amendment, Publication } from './state.js';

export type CalendarEvent =
  /** `version` counts every publication of the calendar from 1, whatever year or region it is about. */
  | Event<'DaysOffPublished', Publication & Amendment>;

export const CALENDAR_EVENT_SHAPES: EventShapes<CalendarEvent> = {
  DaysOffPublished: {
    version: 'number', year: 'number', region: 'text?', days: 'list', decree: 'text', publishedOn: 'text', source: 'text', clause: 'text', added: 'list', removed: 'list',
  },
};
