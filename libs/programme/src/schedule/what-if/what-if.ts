import { causedBy, refreshedIn, type Caused, type Refreshed } from './caused.js';
import { noLongerLate, type LocationChange } from './location-change.js';
import type { Expected } from './reminders.js';
import { weeklyLoad, type WeekLoad } from './weekly-load.js';

export type RungChange = { readonly rung: string; readonly added: number; readonly withdrawn: number };

/** What publishing would do, were it done at this moment. */
export type WhatIf = {
  /** Open ones. */
  readonly locations: number;
  /** Those with a day that moves. */
  readonly rescheduled: number;
  readonly lateBefore: number;
  readonly lateAfter: number;
  readonly becomeLate: number;
  readonly stopBeingLate: number;
  readonly atRiskBefore: number;
  readonly atRiskAfter: number;
  readonly becomeAtRisk: number;
  readonly stopBeingAtRisk: number;
  /** What comes of the change in question. */
  readonly caused: Caused;
  /** What any publication would bring, also one that changes nothing. Both together are what publishing writes. */
  readonly refreshed: Refreshed;
  readonly reminders: { readonly added: number; readonly withdrawn: number; readonly byRung: readonly RungChange[] };
  readonly load: readonly WeekLoad[];
  /** Lateness that goes away because the line is moved, while nothing has been done about it (pemutihan). */
  readonly whitewashed: { readonly locations: number; readonly stages: number; readonly days: number };
};

export const whatIf = (changes: readonly LocationChange[]): WhatIf => {
  const count = (of: (change: LocationChange) => boolean): number => changes.filter(of).length;
  const isLate = ({ before, after }: LocationChange) => ({ before: before.late.length > 0, after: after.late.length > 0 });
  const washed = changes.map(noLongerLate).filter((stages) => stages.length > 0);
  return {
    locations: changes.length,
    rescheduled: count(({ changes: moved = [] }) => moved.length > 0),
    lateBefore: count((one) => isLate(one).before),
    lateAfter: count((one) => isLate(one).after),
    becomeLate: count((one) => !isLate(one).before && isLate(one).after),
    stopBeingLate: count((one) => isLate(one).before && !isLate(one).after),
    atRiskBefore: count(({ before }) => before.isAtRisk),
    atRiskAfter: count(({ after }) => after.isAtRisk),
    becomeAtRisk: count(({ before, after }) => !before.isAtRisk && after.isAtRisk),
    stopBeingAtRisk: count(({ before, after }) => before.isAtRisk && !after.isAtRisk),
    caused: causedBy(changes),
    refreshed: refreshedIn(changes),
    reminders: remindersOf(changes),
    load: weeklyLoad(changes),
    whitewashed: { locations: washed.length, stages: washed.flat().length, days: washed.flat().reduce((days, late) => days + late.days, 0) },
  };
};

const remindersOf = (changes: readonly LocationChange[]): WhatIf['reminders'] => {
  const byRung = new Map<string, { rung: string; added: number; withdrawn: number }>();
  const add = (rung: string, of: 'added' | 'withdrawn'): void => {
    const row = byRung.get(rung) ?? { rung, added: 0, withdrawn: 0 };
    row[of] += 1;
    byRung.set(rung, row);
  };
  for (const { before, after } of changes) {
    if (before === after) continue;
    for (const rung of beyond(after.reminders, before.reminders)) add(rung, 'added');
    for (const rung of beyond(before.reminders, after.reminders)) add(rung, 'withdrawn');
  }
  const rungs = [...byRung.values()];
  const sum = (of: 'added' | 'withdrawn'): number => rungs.reduce((all, rung) => all + rung[of], 0);
  return { added: sum('added'), withdrawn: sum('withdrawn'), byRung: rungs.toSorted((a, b) => (a.rung < b.rung ? -1 : 1)) };
};

/** Of the same version of a deadline nothing is said twice. */
const beyond = (some: readonly Expected[], others: readonly Expected[]): readonly string[] => some.flatMap(({ stage, version, rungs }) => {
  const said = others.find((one) => one.stage === stage && one.version === version)?.rungs ?? [];
  return said === rungs ? [] : rungs.filter((rung) => !said.includes(rung));
});
