import { describe, expect, it } from '@jest/globals';
import { endOf, lastDayOf, monthsOf, periodOf } from './place.js';

const PLACE = { programme: 'kotaku-cfw', fiscalYear: 2021 };
const TODAY = '2021-06-14';

describe('the period of a report', () => {
  it('ends today where nothing is said, else with the month or the day that was chosen', () => {
    expect([endOf(PLACE, TODAY), endOf({ ...PLACE, month: '2021-02' }, TODAY), endOf({ ...PLACE, until: '2021-03-05' }, TODAY)]).toEqual([TODAY, '2021-02-28', '2021-03-05']);
  });

  it('is a whole month, two weeks, or all of the fiscal year so far', () => {
    const place = { ...PLACE, month: '2021-02' };
    expect(periodOf('month', place, TODAY)).toEqual({ from: '2021-02-01', until: '2021-02-28' });
    expect(periodOf('fortnight', place, TODAY)).toEqual({ from: '2021-02-15', until: '2021-02-28' });
    expect(periodOf('day', place, TODAY)).toEqual({ from: '2021-01-01', until: '2021-02-28' });
    expect(periodOf('month', { ...PLACE, until: '2021-03-05' }, TODAY)).toEqual({ from: '2021-03-01', until: '2021-03-31' });
  });

  it('knows how long a month is', () => {
    expect(['2020-02', '2021-04', '2021-12'].map(lastDayOf)).toEqual(['2020-02-29', '2021-04-30', '2021-12-31']);
  });
});

describe('the months that can be chosen', () => {
  it('are those of the fiscal year that have begun', () => {
    expect(monthsOf(2021, '2021-03-01')).toEqual(['2021-03', '2021-02', '2021-01']);
    expect(monthsOf(2021, '2022-05-01')).toHaveLength(12);
    expect(monthsOf(2022, TODAY)).toEqual([]);
  });
});
