import { accept, parsePlainDate, type Decider, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { CALENDAR_REFUSALS } from '../sentences/calendar.js';
import { refusal } from '../sentences/refusal.js';
import type { CalendarCommand, DayOff, DaysOffOfYear } from './commands.js';
import { CALENDAR_EVENT_SHAPES, type CalendarEvent } from './events.js';
import { listedDays } from './listed-days.js';
import { newestList, type CalendarFacts, type CalendarState, type Publication } from './state.js';

const unmet = refusal(CALENDAR_REFUSALS);

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const SOURCE_MARKS: readonly string[] = ['S', 'P', 'L', 'A'];

const placed = ({ year, region }: DaysOffOfYear, { regionExists }: CalendarFacts): readonly Unmet[] => [
  ...(Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? [] : [unmet('calendar.year-invalid', { year })]),
  ...(region === undefined || regionExists ? [] : [unmet('calendar.region-invalid', { region })]),
];

const decreed = ({ decree, source, clause }: DaysOffOfYear): readonly Unmet[] => [
  ...(decree.trim() === '' ? [unmet('calendar.decree-missing')] : []),
  ...(SOURCE_MARKS.includes(source) ? [] : [unmet('calendar.source-unknown', { source })]),
  ...(clause.trim() === '' ? [unmet('calendar.clause-missing')] : []),
];

/** Decrees are taken in the order in which they were made known: an older one would undo the list that replaced it. */
const publishedInTime = ({ publishedOn: date, year }: DaysOffOfYear, former: Publication | undefined): readonly Unmet[] => {
  if (parsePlainDate(date) === undefined) return [unmet('calendar.published-invalid', { date })];
  if (Number(date.slice(0, 4)) > year) return [unmet('calendar.published-later', { date, year })];
  return former !== undefined && date < former.publishedOn
    ? [unmet('calendar.superseded', { date, decree: former.decree, published: former.publishedOn })] : [];
};

/** Only a list that takes back an earlier one may be empty. */
const filled = ({ days }: DaysOffOfYear, former: Publication | undefined): readonly Unmet[] =>
  (days.length === 0 && former === undefined ? [unmet('calendar.days-missing')] : []);

const sameDay = (one: DayOff, other: DayOff): boolean =>
  one.date === other.date && one.kind === other.kind && one.name.id === other.name.id && one.name.en === other.name.en;

/** The days of one list that the other does not have as they are: a day whose name or kind changes is taken out and added anew. */
const beyond = (days: readonly DayOff[], others: readonly DayOff[]): readonly DayOff[] => days.filter((day) => !others.some((other) => sameDay(day, other)));

export const calendar: Decider<CalendarCommand, CalendarState, CalendarEvent, CalendarFacts> = {
  category: 'Calendar',
  initial: { publications: [] },
  events: CALENDAR_EVENT_SHAPES,

  decide: ({ data }, state, facts) => {
    const former = newestList(state, data);
    const days = data.days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const standing = former?.days ?? [];
    const added = beyond(days, standing);
    const removed = beyond(standing, days);
    if (former?.decree === data.decree && added.length === 0 && removed.length === 0) return accept();
    return decided(
      [...placed(data, facts), ...decreed(data), ...publishedInTime(data, former), ...filled(data, former), ...listedDays(data)],
      { type: 'DaysOffPublished', data: { ...data, days, version: state.publications.length + 1, added, removed } },
    );
  },

  evolve: ({ publications }, { data }) => ({ publications: [...publications, data] }),
};
