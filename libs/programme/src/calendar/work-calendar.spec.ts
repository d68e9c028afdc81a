import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDays, isWeekend, workingDays, type CalendarDays, type PlainDate, type WorkingDays } from '@app/kernel';
import { calendarOf, day, listOf, off, regional } from './calendar.fixture.js';
import { addWorkingDays, calendarAt, daysOffBetween, EMPTY_CALENDAR, isWorkingDay, newestCalendar, unknownYears, workingDaysBetween, type WorkCalendar } from './work-calendar.js';

const MATARAM = '52.71.03.1004';
const add = (calendar: WorkCalendar, on: string, days: number, region = MATARAM): PlainDate => addWorkingDays(calendar, day(on), workingDays(days), region);

const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(day('2015-01-01'), days));
const anyCount = fc.integer({ min: 0, max: 400 }).map(workingDays);
const anyRegion = fc.constantFrom('', '52', '52.71', MATARAM, '51.71.01.1001');
const anyCalendar = fc.tuple(fc.uniqueArray(anyDay, { maxLength: 60 }), fc.uniqueArray(anyDay, { maxLength: 20 })).map(([nation, province]) => calendarOf(
  listOf(2020, nation.map((date) => off(date))), { ...regional('52', 2020), days: province.map((date) => off(date, 'libur-daerah')) },
));
const anyWorkingDay = fc.tuple(anyCalendar, anyRegion, anyDay).filter(([calendar, region, on]) => isWorkingDay(calendar, on, region));

describe('counting working days', () => {
  it('passes over weekends only where nothing was published', () => {
    expect(add(EMPTY_CALENDAR, '2026-03-13', 1)).toBe('2026-03-16');
    expect(add(EMPTY_CALENDAR, '2026-03-14', 1)).toBe('2026-03-16');
    expect(add(EMPTY_CALENDAR, '2026-03-16', -1)).toBe('2026-03-13');
    expect(add(EMPTY_CALENDAR, '2026-03-14', 0)).toBe('2026-03-14');
  });

  it('never lands on a weekend or a day off', () => fc.assert(fc.property(anyCalendar, anyRegion, anyDay, fc.integer({ min: -400, max: 400 }).filter((days) => days !== 0), (calendar, region, on, days) => {
    const landed = addWorkingDays(calendar, on, workingDays(days), region);
    expect(isWeekend(landed)).toBe(false);
    expect(isWorkingDay(calendar, landed, region)).toBe(true);
  })));

  it('leads back to the working day it began on', () => fc.assert(fc.property(anyWorkingDay, anyCount, ([calendar, region, on], days) => {
    const there = addWorkingDays(calendar, on, days, region);
    expect(addWorkingDays(calendar, there, workingDays(-days), region)).toBe(on);
  })));

  it('is what lies between the two days', () => fc.assert(fc.property(anyCalendar, anyRegion, anyDay, anyCount, (calendar, region, on, days) => {
    expect(workingDaysBetween(calendar, on, addWorkingDays(calendar, on, days, region), region)).toBe(days);
  })));

  it('is what a walk from day to day counts', () => fc.assert(fc.property(anyCalendar, anyRegion, anyDay, fc.integer({ min: 1, max: 40 }), (calendar, region, on, days) => {
    let walked = on;
    for (let left = days; left > 0;) {
      walked = addDays(walked, 1);
      if (isWorkingDay(calendar, walked, region)) left -= 1;
    }
    expect(addWorkingDays(calendar, on, workingDays(days), region)).toBe(walked);
  })));

  it('comes no earlier for a later day, nor for more days', () => fc.assert(fc.property(anyCalendar, anyRegion, anyDay, anyCount, fc.integer({ min: 0, max: 30 }), (calendar, region, on, days, more) => {
    const landed = addWorkingDays(calendar, on, days, region);
    expect(addWorkingDays(calendar, addDays(on, more), days, region) >= landed).toBe(true);
    expect(addWorkingDays(calendar, on, workingDays(days + more), region) >= landed).toBe(true);
  })));

  it('comes no earlier for one more day off', () => fc.assert(fc.property(fc.uniqueArray(anyDay, { maxLength: 40 }), anyDay, anyDay, anyCount, (days, another, on, count) => {
    const fewer = calendarOf(listOf(2020, days.map((date) => off(date))));
    const more = calendarOf(listOf(2020, [...days, another].map((date) => off(date))));
    expect(addWorkingDays(more, on, count, '') >= addWorkingDays(fewer, on, count, '')).toBe(true);
  })));

  it('backwards is the negative of forwards', () => fc.assert(fc.property(anyCalendar, anyRegion, anyDay, anyDay, (calendar, region, one, other) => {
    expect(workingDaysBetween(calendar, one, other, region) + workingDaysBetween(calendar, other, one, region)).toBe(0);
  })));

  it('stops at the ends of the century of the table', () => {
    expect(add(EMPTY_CALENDAR, '2101-12-29', 400)).toBe('2101-12-30');
    expect(add(EMPTY_CALENDAR, '1999-01-04', -400)).toBe('1999-01-01');
  });

  it('names the days off it passed over, in either direction, and none that lie on a weekend', () => {
    const calendar = calendarOf(listOf(2026, ['2026-03-19', '2026-03-21', '2026-03-24', '2026-04-03'].map((date) => off(date))));
    expect(daysOffBetween(calendar, day('2026-03-18'), day('2026-03-26'), MATARAM).map(({ date }) => date)).toEqual(['2026-03-19', '2026-03-24']);
    expect(daysOffBetween(calendar, day('2026-03-26'), day('2026-03-18'), MATARAM).map(({ date }) => date)).toEqual(['2026-03-19', '2026-03-24']);
    expect(daysOffBetween(calendar, day('2026-03-24'), day('2026-04-02'), MATARAM)).toEqual([]);
  });
});

describe('the days off of a region', () => {
  const calendar = calendarOf(listOf(2026, [off('2026-08-17')]), regional('52', 2026, '2026-12-17'), regional('52.71', 2026, '2026-08-31'));
  const isOff = (on: string, region: string): boolean => !isWorkingDay(calendar, day(on), region);

  it('hold for everything below its code', () => {
    expect(['52', '52.71', MATARAM, '52.01'].map((region) => isOff('2026-12-17', region))).toEqual([true, true, true, true]);
    expect(['52.71', MATARAM].map((region) => isOff('2026-08-31', region))).toEqual([true, true]);
  });

  it('hold nowhere else, also where a code merely begins alike', () => {
    expect(['', '51', '53.71', '520', '5'].map((region) => isOff('2026-12-17', region))).toEqual([false, false, false, false, false]);
    expect(['52', '52.01', '52.710', '52.7'].map((region) => isOff('2026-08-31', region))).toEqual([false, false, false, false]);
  });

  it('leave the count elsewhere as it was', () => fc.assert(fc.property(anyDay, anyCount, fc.uniqueArray(anyDay, { maxLength: 20 }), (on, days, dates) => {
    const nation = calendarOf(listOf(2020, [off('2020-05-25')]));
    const withRegion = calendarOf(listOf(2020, [off('2020-05-25')]), { ...regional('52', 2020), days: dates.map((date) => off(date, 'libur-daerah')) });
    expect(addWorkingDays(withRegion, on, days, '51.71')).toBe(addWorkingDays(nation, on, days, '51.71'));
  })));

  it('are called as the nation calls them where both have the same', () => {
    const both = calendarOf(listOf(2026, [off('2026-08-17', 'libur-nasional', 'Nasional')]), regional('52', 2026, '2026-08-17'));
    expect(daysOffBetween(both, day('2026-08-14'), day('2026-08-18'), '52').map(({ name }) => name.id)).toEqual(['Nasional']);
  });
});

describe('a version of the calendar', () => {
  const publications = calendarOf(listOf(2021, [off('2021-08-10')]), listOf(2022, [off('2022-02-01')]), listOf(2021, [off('2021-08-11')])).publications;

  it('holds of every year the newest list up to then', () => {
    const isOn = (version: number, on: string): boolean => isWorkingDay(calendarAt({ publications }, version), day(on), '');
    expect([0, 1, 2, 3].map((version) => isOn(version, '2021-08-10'))).toEqual([true, false, false, true]);
    expect([0, 1, 2, 3].map((version) => isOn(version, '2021-08-11'))).toEqual([true, true, true, false]);
    expect([1, 2, 3].map((version) => isOn(version, '2022-02-01'))).toEqual([true, false, false]);
  });

  it('is the last one where none is named, and 0 where nothing was published', () => {
    expect(newestCalendar({ publications }).version).toBe(3);
    expect(newestCalendar({ publications: [] })).toEqual(EMPTY_CALENDAR);
  });

  it('knows only the years it has the list of the nation for', () => {
    const calendar = calendarOf(listOf(2021, []), listOf(2022, []), regional('52', 2023, '2023-12-18'));
    expect(unknownYears(calendar, day('2020-12-01'), day('2023-01-02'))).toEqual([2020, 2023]);
    expect(unknownYears(calendar, day('2022-01-02'), day('2021-12-01'))).toEqual([]);
  });
});

describe('the two kinds of days', () => {
  it('do not mix', () => {
    const working: WorkingDays = workingDays(10);
    const calendar: CalendarDays = calendarDays(10);
    // @ts-expect-error ten calendar days are no ten working days
    addWorkingDays(EMPTY_CALENDAR, day('2026-03-12'), calendar, '');
    // @ts-expect-error nor is a bare number either of them
    addWorkingDays(EMPTY_CALENDAR, day('2026-03-12'), 10, '');
    // @ts-expect-error nor ten working days ten calendar days
    const mixed: CalendarDays = working;
    expect(mixed).toBe(10);
  });
});
