import { describe, expect, it } from '@jest/globals';
import { choicesOf, chosenOf, standingOf, type CurveData } from './curve-lines.js';

const lines = (physical: readonly number[]) => ({ physical, financial: physical.map(() => 0), stages: physical.map(() => 0) });

const CURVE: CurveData = {
  weeks: ['2021-05-30', '2021-06-06', '2021-06-13', '2021-06-20'],
  plans: [{ revision: 0, ...lines([50, 60, 70, 80]) }, { revision: 1, ...lines([10, 20, 30.3, 40]) }],
  realised: lines([5, 9, 12.1, 20]),
  now: '2021-06-14T01:30:00Z',
};

describe('the curve', () => {
  it('judges the last week that is over, by the newest revision', () => {
    expect(standingOf(CURVE, 'physical')).toEqual({ week: '2021-06-13', realised: 12.1, planned: 30.3, deviation: -18.2 });
  });

  it('judges nothing where nothing is planned', () => {
    expect(standingOf({ ...CURVE, plans: [] }, 'physical')).toBeUndefined();
  });

  it('shows the programme with most locations unless another is asked for', () => {
    const choices = choicesOf([{ programme: 'pisew', fiscalYear: 2020 }, { programme: 'pisew', fiscalYear: 2021 }, { programme: 'sandes', fiscalYear: 2021 }], {});
    const locations = (programme: string): number => (programme === 'pisew' ? 9 : 1);
    expect(chosenOf(choices, undefined, locations)).toEqual({ programme: 'pisew', fiscalYear: 2021 });
    expect(chosenOf(choices, 'sandes.2021', locations)).toEqual({ programme: 'sandes', fiscalYear: 2021 });
    expect(chosenOf(choices, 'nobody.2021', locations)).toEqual({ programme: 'pisew', fiscalYear: 2021 });
  });

  it('offers only what lies in the frame, by name alone', () => {
    const schedules = [{ programme: 'pisew', fiscalYear: 2020, newest: { revision: 0 } }, { programme: 'pisew', fiscalYear: 2021, newest: { revision: 1 } }];
    expect(choicesOf(schedules, { fiscalYear: 2020 })).toEqual([{ programme: 'pisew', fiscalYear: 2020 }]);
  });
});
