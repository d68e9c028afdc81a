import type { PlainDate } from '@app/kernel';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Definition } from '../definition/definition.js';
import type { ScheduleContent } from './content.js';

export type ScheduleDraft = { readonly draft: number; readonly content: ScheduleContent; readonly note: string; readonly basedOn: number };

export type ScheduleRevision = {
  readonly revision: number;
  readonly content: ScheduleContent;
  readonly reason: string;
  readonly reference: string;
  readonly publishedOn: PlainDate;
  readonly whatIf?: string;
  /** Once every open location has taken it over. */
  readonly concluded?: { readonly calendarVersion: number; readonly locations: number; readonly rescheduled: number };
};

export type ScheduleState = { readonly drafts: readonly ScheduleDraft[]; readonly drafted: number; readonly revisions: readonly ScheduleRevision[] };

/** What the rules of a schedule ask of the world. */
export type ScheduleFacts = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly today: PlainDate;
  /** The newest definition of the programme: it says which stages there are. */
  readonly definition?: Definition;
  readonly calendar: WorkCalendar;
};
