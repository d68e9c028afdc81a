import { fiscalYearOf, isWeekend, workingDays, type PlainDate, type WorkingDays } from '@app/kernel';
import type { DayOff } from './commands.js';
import { dayAt, placeOf, tableFor } from './day-table.js';
import type { Publication } from './state.js';

/** The calendar as one version left it. Of each year and region only its newest publication up to then counts. */
export type WorkCalendar = {
  /** 0 while nothing was published: then only weekends are days off. */
  readonly version: number;
  readonly publications: readonly Publication[];
};

export const EMPTY_CALENDAR: WorkCalendar = { version: 0, publications: [] };

type Published = { readonly publications: readonly Publication[] };

export const newestCalendar = ({ publications }: Published): WorkCalendar => calendarAt({ publications }, publications.at(-1)?.version ?? 0);

export const calendarAt = ({ publications }: Published, version: number): WorkCalendar => {
  const known = publications.filter((publication) => publication.version <= version);
  const newest = new Map(known.map((publication) => [`${publication.region ?? ''} ${publication.year}`, publication]));
  return { version: known.at(-1)?.version ?? 0, publications: [...newest.values()] };
};

/** Where it is not, days off of that year are not known and a date in it is only good for weekends. */
export const knowsYear = ({ publications }: WorkCalendar, year: number): boolean =>
  publications.some((publication) => publication.year === year && publication.region === undefined);

/** The years between two days, with theirs, whose days off are not known. */
export const unknownYears = (calendar: WorkCalendar, from: PlainDate, to: PlainDate): readonly number[] => {
  const [first = 0, last = 0] = [from, to].map(fiscalYearOf).sort((a, b) => a - b);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !knowsYear(calendar, year));
};

/** Why nobody works on that day, weekends apart. */
export const dayOff = (calendar: WorkCalendar, on: PlainDate, region: string): DayOff | undefined => tableFor(calendar, region).off.get(on);

export const isWorkingDay = (calendar: WorkCalendar, on: PlainDate, region: string): boolean => !isWeekend(on) && dayOff(calendar, on, region) === undefined;

/**
 * Counts from `on`, which itself never counts: one working day after a Friday is the next Monday that is none off. Negative days
 * count back. Zero leaves the day as it is. Beyond the century of the table it stops at its ends.
 */
export const addWorkingDays = (calendar: WorkCalendar, on: PlainDate, days: WorkingDays, region: string): PlainDate => {
  if (days === 0) return on;
  const { working, before } = tableFor(calendar, region);
  const at = placeOf(on);
  // `before[at]`: how many working days lie before the day; the day itself is the next one where it is one.
  const passed = before[at] ?? 0;
  const isOne = working[passed] === at ? 1 : 0;
  const wanted = days > 0 ? passed + isOne + days - 1 : passed + days;
  return dayAt(working[Math.min(Math.max(wanted, 0), working.length - 1)] ?? at);
};

/** Working days after the earlier day up to and with the later one; negative where `to` is the earlier. */
export const workingDaysBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate, region: string): WorkingDays => {
  if (to < from) return workingDays(-workingDaysBetween(calendar, to, from, region));
  const { before } = tableFor(calendar, region);
  return workingDays((before[placeOf(to) + 1] ?? 0) - (before[placeOf(from) + 1] ?? 0));
};

/** The days off, weekends apart, that are passed over on the way from one day to another; the first is not on the way, the last is. */
export const daysOffBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate, region: string): readonly DayOff[] => {
  const { inWeek } = tableFor(calendar, region);
  const onTheWay = ({ date }: DayOff): boolean => (from <= to ? date > from && date <= to : date >= to && date < from);
  const first = inWeek.findIndex(onTheWay);
  if (first < 0) return [];
  const after = inWeek.findIndex((day, at) => at > first && !onTheWay(day));
  return inWeek.slice(first, after < 0 ? undefined : after);
};
