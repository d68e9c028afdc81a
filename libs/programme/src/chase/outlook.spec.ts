import { describe, expect, it } from '@jest/globals';
import { day } from './chase.fixture.js';
import { crossesYear, forecastEnd, forecastHandover, isCritical, planProgress } from './outlook.js';

const works = (physical: number, startedOn = '2021-05-01', dueOn = '2021-08-09') => ({ startedOn: day(startedOn), dueOn: day(dueOn), physical }); // 100 days

describe('the plan of the works', () => {
  it('goes evenly from the start to the due date, and no further', () => {
    const at = (today: string) => planProgress(day('2021-05-01'), day('2021-08-09'), day(today));
    expect([at('2021-04-01'), at('2021-05-01'), at('2021-06-20'), at('2021-08-09'), at('2021-09-01')]).toEqual([0, 0, 50, 100, 100]);
  });

  it('tells the end when what is left goes at its pace', () => {
    expect(forecastEnd(works(50), day('2021-06-20'))).toBe('2021-08-09');
    expect(forecastEnd(works(40), day('2021-06-20'))).toBe('2021-08-19');
    expect(forecastEnd(works(100), day('2021-06-20'))).toBe('2021-06-20');
  });
});

describe('critical works', () => {
  it.each([
    ['50 planned, 40 done: ten behind', 40, '2021-06-20', false], ['50 planned, 39 done', 39, '2021-06-20', true],
    ['70 planned, 60 done', 60, '2021-07-10', false], ['71 planned, 66 done: five behind', 66, '2021-07-11', false], ['71 planned, 65 done', 65, '2021-07-11', true],
    ['ahead of the plan', 90, '2021-06-20', false],
  ])('are those far behind the plan: %s', (_, physical, today, critical) => expect(isCritical(works(physical), day(today), 2021)).toBe(critical));

  it('are those with any lag that will cross the end of the year', () => {
    const late = (physical: number) => works(physical, '2021-09-22', '2021-12-31'); // 100 days to the last one
    expect(isCritical(late(50), day('2021-11-11'), 2021)).toBe(false);
    expect(isCritical(late(49), day('2021-11-11'), 2021)).toBe(true);
    expect(isCritical(works(49, '2021-09-21', '2021-12-30'), day('2021-11-10'), 2021)).toBe(false);
  });
});

describe('the end of the year', () => {
  const course = { fiscalYear: 2021, handoverDueOn: day('2021-12-20') };
  it('is crossed where the handover is planned after it, or slips over it', () => {
    expect(crossesYear(course, day('2021-06-20'))).toBe(false);
    expect(crossesYear({ ...course, handoverDueOn: day('2022-01-05') }, day('2021-06-20'))).toBe(true);
    expect(crossesYear({ ...course, works: works(40) }, day('2021-06-20'))).toBe(false);
    expect(crossesYear({ ...course, works: works(38) }, day('2021-06-20'))).toBe(true);
    expect(crossesYear({ ...course, currentDueOn: day('2021-06-01') }, day('2021-06-12'))).toBe(false);
    expect(crossesYear({ ...course, currentDueOn: day('2021-06-01') }, day('2021-06-13'))).toBe(true);
  });

  it('is not judged where no handover has a day', () => {
    expect(forecastHandover({ fiscalYear: 2021, works: works(0) }, day('2021-08-01'))).toBeUndefined();
    expect(crossesYear({ fiscalYear: 2021, works: works(0) }, day('2021-08-01'))).toBe(false);
  });
});
