import type { PlainDate } from '@app/kernel';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Definition } from '../definition/definition.js';
import type { ScheduleContent } from './content.js';

/** `basedOn`: the revision it was drafted from; -1 where there was none yet. */
export type ScheduleDraft = { readonly draft: number; readonly content: ScheduleContent; readonly note: string; readonly basedOn: number };

export type ScheduleRevision = {
  readonly revision: number;
  readonly draft: number;
  readonly content: ScheduleContent;
  readonly reason: string;
  readonly reference: string;
  readonly publishedOn: PlainDate;
  readonly whatIf?: string;
  /** Once every open location has taken it over, with the newest calendar it was then counted by. */
  readonly concluded?: { readonly calendarVersion: number; readonly locations: number; readonly rescheduled: number };
};

/** `drafts`: those that are neither discarded nor published. `drafted`: how many there ever were. `revisions`: every one, oldest first. */
export type ScheduleState = { readonly drafts: readonly ScheduleDraft[]; readonly drafted: number; readonly revisions: readonly ScheduleRevision[] };

/** What the rules of a schedule ask of the world. */
export type ScheduleFacts = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly today: PlainDate;
  /** The newest definition of the programme: it says which stages there are. */
  readonly definition?: Definition;
  readonly calendar: WorkCalendar;
  /** Codes of every province there is. */
  readonly provinces: readonly string[];
};

/** The one that holds, where there is one. */
export const newestRevision = ({ revisions }: Pick<ScheduleState, 'revisions'>): ScheduleRevision | undefined => revisions.at(-1);

/** What an id of a schedule's stream is made of. */
export const scheduleId = (programme: string, fiscalYear: number): string => `${programme}-${fiscalYear}`;

const ID = /^(?<programme>.+)-(?<year>\d{1,4})$/;

/** Empty parts where an id has another shape. */
export const partsOfScheduleId = (id: string): { readonly programme: string; readonly fiscalYear: number } => {
  const { programme = '', year = '0' } = ID.exec(id)?.groups ?? {};
  return { programme, fiscalYear: Number(year) };
};

/** The law that dates are counted by: copied by number into every date that is recorded. */
export type ScheduleInForce = { readonly revision: number; readonly content: ScheduleContent; readonly calendar: WorkCalendar };
