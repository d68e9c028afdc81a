import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstWorkingDayFrom, isDay, isWorkingDay, plusDays, plusWorkingDays, readDay, shareOfYear, writeDay } from './days.js';

const OFF: ReadonlySet<string> = new Set(['2021-05-12', '2021-05-13']);
const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => plusDays('2019-01-01', days));

describe('a day as people write it', () => {
  it.each([['12/05/2021', '2021-05-12'], ['1.2.2021', '2021-02-01'], [' 01-02-2021 ', '2021-02-01']])('%s is read', (written, day) => expect(readDay(written)).toBe(day));

  it.each(['31/04/2021', '29/02/2021', '2021-05-12', '12/05/21', '12/05', ''])('%s is none', (written) => expect(readDay(written)).toBeUndefined());

  it('comes back as it was, whatever the day', () => {
    fc.assert(fc.property(aDay, (day) => { expect(readDay(writeDay(day))).toBe(day); }));
  });

  it('stays as it was typed where it is none', () => expect(writeDay('31/04/2021')).toBe('31/04/2021'));

  it('is held against the calendar', () => expect(['2020-02-29', '2021-02-29', '2021-5-1'].map(isDay)).toEqual([true, false, false]));
});

describe('working days', () => {
  it('pass over weekends and days off, and never count the day itself', () => {
    expect(plusWorkingDays('2021-05-11', 1, OFF)).toBe('2021-05-14');
    expect(plusWorkingDays('2021-05-14', 1, OFF)).toBe('2021-05-17');
    expect(plusWorkingDays('2021-05-15', 0, OFF)).toBe('2021-05-15');
  });

  it('are so many between two days as were counted, and end on one', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, many) => {
      const end = plusWorkingDays(from, many, OFF);
      let counted = 0;
      for (let day = plusDays(from, 1); day <= end; day = plusDays(day, 1)) counted += isWorkingDay(day, OFF) ? 1 : 0;
      expect([counted, isWorkingDay(end, OFF)]).toEqual([many, true]);
    }));
  });

  it('the first from a day is the day itself, where it is one', () => {
    expect([firstWorkingDayFrom('2021-05-11', OFF), firstWorkingDayFrom('2021-05-12', OFF), firstWorkingDayFrom('2021-05-15', OFF)]).toEqual(['2021-05-11', '2021-05-14', '2021-05-17']);
  });
});

describe('the place of a day in its year', () => {
  it('goes from 0 to 1, and before and beyond it', () => {
    expect([shareOfYear('2021-01-01', 2021), shareOfYear('2022-01-01', 2021)]).toEqual([0, 1]);
    expect(shareOfYear('2020-12-31', 2021)).toBeLessThan(0);
    expect(shareOfYear('2020-07-02', 2020)).toBe(0.5);
  });
});
