import { addDays, daysBetween, type PlainDate } from '@app/kernel';
import type { LocationChange, Outlook } from './location-change.js';

/** How many days fall due in a week at one satker; `week` is its Monday. */
export type WeekLoad = { readonly satker: string; readonly week: PlainDate; readonly before: number; readonly after: number };

/** Of all satkers together. */
export type NationalLoad = Omit<WeekLoad, 'satker'>;

const A_MONDAY = '1999-01-04' as PlainDate;

const mondayOf = (on: PlainDate): PlainDate => addDays(on, -(((daysBetween(A_MONDAY, on) % 7) + 7) % 7));

/** Of the stages still to be completed, running or planned; the weeks that change, by satker and week. */
export const weeklyLoad = (changes: readonly LocationChange[]): readonly WeekLoad[] => {
  const mondays = new Map<PlainDate, PlainDate>();
  const weekOf = (on: PlainDate): PlainDate => {
    const week = mondays.get(on) ?? mondayOf(on);
    mondays.set(on, week);
    return week;
  };
  const loads = new Map<string, { satker: string; week: PlainDate; before: number; after: number }>();
  const add = (satker: string, { due }: Outlook, counted: 'before' | 'after'): void => {
    for (const dueOn of due) {
      const week = weekOf(dueOn);
      const key = `${satker} ${week}`;
      const load = loads.get(key) ?? { satker, week, before: 0, after: 0 };
      load[counted] += 1;
      loads.set(key, load);
    }
  };
  for (const { satker, before, after } of changes) {
    add(satker, before, 'before');
    add(satker, after, 'after');
  }
  return [...loads.values()].filter(({ before, after }) => before !== after).toSorted((a, b) => (a.satker === b.satker ? (a.week < b.week ? -1 : 1) : a.satker < b.satker ? -1 : 1));
};

/** In the order of the weeks; those that change at some satker, also where it evens out. */
export const nationalLoad = (loads: readonly WeekLoad[]): readonly NationalLoad[] => {
  const weeks = new Map<PlainDate, NationalLoad>();
  for (const { week, before, after } of loads) {
    const known = weeks.get(week) ?? { week, before: 0, after: 0 };
    weeks.set(week, { week, before: known.before + before, after: known.after + after });
  }
  return [...weeks.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1));
};
