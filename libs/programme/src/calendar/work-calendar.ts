import { addDays, daysBetween, isWeekend, workingDays, type PlainDate, type WorkingDays } from '@app/kernel';
import type { DayOff } from './commands.js';
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

/** Why nobody works on that day, weekends apart. */
export const dayOff = (calendar: WorkCalendar, on: PlainDate, region: string): DayOff | undefined => tableFor(calendar, region).off.get(on);

export const isWorkingDay = (calendar: WorkCalendar, on: PlainDate, region: string): boolean => !isWeekend(on) && dayOff(calendar, on, region) === undefined;

/**
 * Counts from `on`, which itself never counts: one working day after a Friday is the next Monday that is none off. Negative days
 * count back. Zero leaves the day as it is.
 */
export const addWorkingDays = (calendar: WorkCalendar, on: PlainDate, days: WorkingDays, region: string): PlainDate => {
  if (days === 0) return on;
  const { working, before } = tableFor(calendar, region);
  const at = placeOf(on);
  // `before[at]`: how many working days lie before the day; the day itself is the next one where it is one.
  const passed = before[at] ?? 0;
  const isOne = working[passed] === at ? 1 : 0;
  const wanted = days > 0 ? passed + isOne + days - 1 : passed + days;
  return century().days[working[wanted] ?? at] ?? on;
};

/** Working days after `from` up to and with `to`; negative where `to` is earlier. */
export const workingDaysBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate, region: string): WorkingDays => {
  if (to < from) return workingDays(-workingDaysBetween(calendar, to, from, region));
  const { before } = tableFor(calendar, region);
  return workingDays((before[placeOf(to) + 1] ?? 0) - (before[placeOf(from) + 1] ?? 0));
};

/** The days off, weekends apart, that were passed over after `from` up to and with `to`. */
export const daysOffBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate, region: string): readonly DayOff[] => {
  const { inWeek } = tableFor(calendar, region);
  const first = inWeek.findIndex(({ date }) => date > from && date <= to);
  if (first < 0) return [];
  const after = inWeek.findIndex(({ date }, at) => at > first && date > to);
  return inWeek.slice(first, after < 0 ? undefined : after);
};

const FIRST_DAY = '1999-01-01' as PlainDate;
const LAST_DAY = '2101-12-31' as PlainDate;
const ALL_DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;

type Century = { readonly days: readonly PlainDate[]; readonly places: ReadonlyMap<PlainDate, number> };
let counted: Century | undefined;

/** Written out once, when it is first asked for: millions of days are looked up in it. */
const century = (): Century => (counted ??= writtenOut());

const writtenOut = (): Century => {
  const days = Array.from({ length: ALL_DAYS }, (_, place) => addDays(FIRST_DAY, place));
  return { days, places: new Map(days.map((on, place) => [on, place])) };
};

/** Days outside a century of programmes are taken to its ends. */
const placeOf = (on: PlainDate): number => century().places.get(on) ?? (on < FIRST_DAY ? 0 : ALL_DAYS - 1);

type Table = {
  readonly off: ReadonlyMap<PlainDate, DayOff>;
  /** Those that are not on a weekend, in order. */
  readonly inWeek: readonly DayOff[];
  /** Places of the working days, in order. */
  readonly working: readonly number[];
  /** Of every place, how many working days lie before it. */
  readonly before: readonly number[];
};

const tables = new WeakMap<WorkCalendar, Map<string, Table>>();

/** Counted once for a calendar and the regions that have days off of their own; then every question is a look into a list. */
const tableFor = (calendar: WorkCalendar, region: string): Table => {
  const known = tables.get(calendar) ?? new Map<string, Table>();
  tables.set(calendar, known);
  const concerned = calendar.publications.filter((publication) => concerns(publication, region));
  const key = [...new Set(concerned.map((publication) => publication.region ?? ''))].join();
  const table = known.get(key) ?? countedFrom(concerned);
  known.set(key, table);
  return table;
};

const concerns = ({ region: own }: Publication, region: string): boolean => own === undefined || region === own || region.startsWith(`${own}.`);

const countedFrom = (publications: readonly Publication[]): Table => {
  const off = new Map(publications.flatMap(({ days }) => days.map((day) => [day.date, day])));
  const working: number[] = [];
  const before: number[] = [];
  for (const [place, on] of century().days.entries()) {
    before.push(working.length);
    if (!isWeekend(on) && !off.has(on)) working.push(place);
  }
  before.push(working.length);
  const inWeek = [...off.values()].filter(({ date }) => !isWeekend(date)).toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { off, inWeek, working, before };
};
