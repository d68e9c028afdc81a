import type { Bilingual, PlainDate, WorkingDays } from '@app/kernel';
import { calendarUnknown } from '../sentences/calendar.js';
import type { DayOff } from './commands.js';
import { listsFor } from './day-table.js';
import type { Publication } from './state.js';
import { addWorkingDays, daysOffBetween, knowsYear, unknownYears, type WorkCalendar } from './work-calendar.js';

/** The days off of a year in a region, each with the version that set it; `lists` says by which decrees. */
export type CalendarYear = {
  readonly days: readonly (DayOff & { readonly version: number })[];
  readonly lists: readonly Publication[];
  readonly warnings: readonly Bilingual[];
};

export const calendarYear = (calendar: WorkCalendar, year: number, region: string): CalendarYear => {
  const lists = listsFor(calendar, region).filter((list) => list.year === year);
  return {
    days: lists.flatMap(({ days, version }) => days.map((day) => ({ ...day, version }))).sort((a, b) => (a.date < b.date ? -1 : 1)),
    lists,
    warnings: knowsYear(calendar, year) ? [] : [calendarUnknown(year)],
  };
};

/** Enough to count it again by hand. */
export type WorkingDayCount = { readonly on: PlainDate; readonly daysOff: readonly DayOff[]; readonly warnings: readonly Bilingual[] };

export const countWorkingDays = (calendar: WorkCalendar, from: PlainDate, days: WorkingDays, region: string): WorkingDayCount => {
  const on = addWorkingDays(calendar, from, days, region);
  return { on, daysOff: daysOffBetween(calendar, from, on, region), warnings: unknownYears(calendar, from, on).map(calendarUnknown) };
};
