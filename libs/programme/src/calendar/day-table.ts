import { addDays, daysBetween, isWeekend, type PlainDate } from '@app/kernel';
import type { DayOff } from './commands.js';
import type { Publication } from './state.js';

const FIRST_DAY = '1999-01-01' as PlainDate;
const LAST_DAY = '2101-12-31' as PlainDate;
const ALL_DAYS = daysBetween(FIRST_DAY, LAST_DAY) + 1;
const WEEKENDS = Array.from({ length: 7 }, (_, place) => isWeekend(addDays(FIRST_DAY, place)));

type Century = { readonly days: readonly PlainDate[]; readonly places: ReadonlyMap<PlainDate, number> };
let counted: Century | undefined;

/** Written out once, when it is first asked for: millions of days are looked up in it. */
const century = (): Century => (counted ??= writtenOut());

const writtenOut = (): Century => {
  const days = Array.from({ length: ALL_DAYS }, (_, place) => addDays(FIRST_DAY, place));
  return { days, places: new Map(days.map((on, place) => [on, place])) };
};

/** Days outside a century of programmes are taken to its ends. */
export const placeOf = (on: PlainDate): number => century().places.get(on) ?? (on < FIRST_DAY ? 0 : ALL_DAYS - 1);
export const dayAt = (place: number): PlainDate => century().days[place] ?? LAST_DAY;

export type DayTable = {
  readonly off: ReadonlyMap<PlainDate, DayOff>;
  /** Those that are not on a weekend, in order. */
  readonly inWeek: readonly DayOff[];
  /** Places of the working days, in order. */
  readonly working: readonly number[];
  /** Of every place, how many working days lie before it. */
  readonly before: readonly number[];
};

type Lists = { readonly publications: readonly Publication[] };

type Known = { /** Those with lists of their own. */ readonly regions: readonly string[]; readonly tables: Map<string, DayTable> };

const calendars = new WeakMap<Lists, Known>();

const knownOf = (calendar: Lists): Known => {
  const known = calendars.get(calendar) ?? { regions: [...new Set(calendar.publications.flatMap(({ region }) => region ?? []))], tables: new Map<string, DayTable>() };
  calendars.set(calendar, known);
  return known;
};

/** Counted once for a calendar and the regions that have days off of their own; then every question is a look into a list. */
export const tableFor = (calendar: Lists, region: string): DayTable => {
  const { tables } = knownOf(calendar);
  const key = daysOffShared(calendar, region);
  const table = tables.get(key) ?? countedFrom(listsFor(calendar, region));
  tables.set(key, table);
  return table;
};

/** The same for all regions that have the same days off. */
export const daysOffShared = (calendar: Lists, region: string): string => {
  const { regions } = knownOf(calendar);
  return regions.length === 0 ? '' : regions.filter((own) => lies(region, own)).join();
};

const lies = (region: string, within: string): boolean => region === within || region.startsWith(`${within}.`);

/** The lists that a region lives by: the nation's, and those of the region and of what lies around it. */
export const listsFor = ({ publications }: Lists, region: string): readonly Publication[] =>
  publications.filter(({ region: own }) => own === undefined || lies(region, own));

const countedFrom = (publications: readonly Publication[]): DayTable => {
  // The nation's word comes last: a day off that a region has too is called as the nation calls it.
  const inOrder = [...publications.filter(isRegional), ...publications.filter((publication) => !isRegional(publication))];
  const off = new Map(inOrder.flatMap(({ days }) => days.map((day) => [day.date, day])));
  const closed = new Set([...off.keys()].map(placeOf));
  const working: number[] = [];
  const before: number[] = [];
  for (let place = 0; place < ALL_DAYS; place += 1) {
    before.push(working.length);
    if (!WEEKENDS[place % 7] && !closed.has(place)) working.push(place);
  }
  before.push(working.length);
  const inWeek = [...off.values()].filter(({ date }) => !isWeekend(date)).toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { off, inWeek, working, before };
};

const isRegional = ({ region }: Publication): boolean => region !== undefined;
