// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, PlainDate } from '@app/kernel';
import type { ScheduleContent } from './content.js';

export type ScheduleEvent =
  | Event<'ScheduleDrafted', { readonly draft: number; readonly content: ScheduleContent; readonly note: string; readonly basedOn: number }>
  | Event<'ScheduleDraftDiscarded', { readonly draft: number; readonly reason: string }>
  /** `revision` counts from 0: the schedule as first published is 0, what follows are its revisions. */
  | Event<'SchedulePublished', {
      readonly revision: number; readonly draft: number; readonly content: ScheduleContent; readonly reason: string; readonly reference: string;
      readonly publishedOn: PlainDate; readonly whatIf?: string;
    }>
  | Event<'RevisionConcluded', { readonly revision: number; readonly calendarVersion: number; readonly locations: number; readonly rescheduled: number }>;

export const SCHEDULE_EVENT_SHAPES: EventShapes<ScheduleEvent> = {
  ScheduleDrafted: { draft: 'number', content: 'object', note: 'text', basedOn: 'number' },
  ScheduleDraftDiscarded: { draft: 'number', reason: 'text' },
  SchedulePublished: { revision: 'number', draft: 'number', content: 'object', reason: 'text', reference: 'text', publishedOn: 'text', whatIf: 'text?' },
  RevisionConcluded: { revision: 'number', calendarVersion: 'number', locations: 'number', rescheduled: 'number' },
};
