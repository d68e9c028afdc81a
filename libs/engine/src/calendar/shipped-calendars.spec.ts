import { describe, expect, it } from '@jest/globals';
import { workingDays, type PlainDate } from '@app/kernel';
import { addWorkingDays, calendar, countWorkingDays, newestCalendar, workingDaysBetween, type DayOffKind, type DaysOffOfYear, type WorkCalendar } from '@app/programme';
import { shippedCalendars } from './shipped-calendars.js';

const LISTS = shippedCalendars();
const day = (text: string): PlainDate => text as PlainDate;
const calendarOf = (lists: readonly DaysOffOfYear[]): WorkCalendar => newestCalendar({ publications: lists.map((list, index) => ({ ...list, version: index + 1 })) });
/** As it was known on a day. */
const knownOn = (on: string): WorkCalendar => calendarOf(LISTS.filter(({ publishedOn }) => publishedOn <= on));
const NEWEST = calendarOf(LISTS);
const without = (kind: DayOffKind): WorkCalendar => calendarOf(LISTS.map((list) => ({ ...list, days: list.days.filter((one) => one.kind !== kind) })));
const add = (known: WorkCalendar, from: string, days: number): string => addWorkingDays(known, day(from), workingDays(days), '52.71');

describe('the shipped days off', () => {
  it('are of every year from 2020 to 2026, and each list is fit to be published after the one before', () => {
    let state = calendar.initial;
    for (const list of LISTS) {
      const decision = calendar.decide({ type: 'PublishDaysOff', data: list }, state, { regionExists: false });
      if (!decision.accepted) throw new Error(JSON.stringify(decision.unmet));
      expect(decision.events).toHaveLength(1);
      state = decision.events.reduce(calendar.evolve, state);
    }
    expect([...new Set(LISTS.map(({ year }) => year))].sort()).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it.each([
    [2020, 17, 5], [2021, 15, 1], [2022, 16, 4], [2023, 16, 11], [2024, 19, 10], [2025, 17, 11], [2026, 17, 8],
  ])('of %i are %i holidays and %i days of collective leave in the end', (year, holidays, leave) => {
    const days = NEWEST.publications.filter((list) => list.year === year).flatMap((list) => list.days);
    expect([days.filter(({ kind }) => kind === 'libur-nasional').length, days.filter(({ kind }) => kind === 'cuti-bersama').length]).toEqual([holidays, leave]);
  });

  it.each([
    // From, working days, counted by the first decree of 2021, by its first and by its second amendment.
    ['2021-03-11', 1, '2021-03-15', '2021-03-12', '2021-03-12'],
    ['2021-05-11', 5, '2021-05-27', '2021-05-21', '2021-05-21'],
    ['2021-08-09', 1, '2021-08-11', '2021-08-11', '2021-08-10'],
    ['2021-08-10', 1, '2021-08-11', '2021-08-11', '2021-08-12'],
    ['2021-10-15', 3, '2021-10-21', '2021-10-21', '2021-10-21'],
    ['2021-10-18', 1, '2021-10-20', '2021-10-20', '2021-10-19'],
    ['2021-12-23', 1, '2021-12-28', '2021-12-27', '2021-12-24'],
  ])('of 2021 move a deadline of %s and %i working days with every amendment', (from, days, first, second, last) => {
    expect(['2020-12-31', '2021-03-01', '2021-06-18'].map((on) => add(knownOn(on), from, days))).toEqual([first, second, last]);
  });

  it.each([
    ['2025-08-15', 1, '2025-08-18', '2025-08-19'],
    ['2025-08-11', 10, '2025-08-25', '2025-08-26'],
    ['2025-08-18', 1, '2025-08-19', '2025-08-19'],
    ['2025-03-26', 3, '2025-04-09', '2025-04-09'],
  ])('of 2025 know nothing of 18 August two weeks before it: %s and %i working days', (from, days, before, after) => {
    expect([add(knownOn('2025-08-06'), from, days), add(knownOn('2025-08-07'), from, days)]).toEqual([before, after]);
  });

  it.each([
    ['2026-03-12', 10, '2026-04-02', '2026-03-27'],
    ['2026-03-17', 1, '2026-03-25', '2026-03-18'],
    ['2026-05-13', 1, '2026-05-18', '2026-05-15'],
    ['2026-12-23', 1, '2026-12-28', '2026-12-24'],
  ])('of 2026 count %s and %i working days with collective leave and without', (from, days, leave, none) => {
    expect([add(NEWEST, from, days), add(without('cuti-bersama'), from, days)]).toEqual([leave, none]);
  });

  it.each([['2020', 262 - 19], ['2021', 261 - 13], ['2026', 261 - 21]])('leave %s its weekdays less the days off that fall on them: %i', (year, days) => {
    expect(workingDaysBetween(NEWEST, day(`${Number(year) - 1}-12-31`), day(`${year}-12-31`), '')).toBe(days);
  });

  it('explain a count by the days passed over, and say where a year is not known', () => {
    const { on, daysOff, warnings } = countWorkingDays(NEWEST, day('2026-12-22'), workingDays(8), '52');
    expect(on).toBe('2027-01-05');
    expect(daysOff.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25']);
    expect(warnings.map(({ id }) => id)).toEqual(['Kalender 2027 belum ditetapkan: hanya Sabtu dan Minggu yang dihitung sebagai hari libur.']);
    expect(countWorkingDays(NEWEST, day('2026-03-12'), workingDays(10), '52').warnings).toEqual([]);
  });
});
