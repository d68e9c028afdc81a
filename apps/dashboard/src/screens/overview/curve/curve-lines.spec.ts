import { describe, expect, it } from '@jest/globals';
import { announcementsIn, choicesOf, chosenOf, standingOf, type CurveData } from './curve-lines.js';

const lines = (physical: readonly number[]) => ({ physical, financial: physical.map(() => 0), stages: physical.map(() => 0) });

const point = (physical: number) => ({ physical, financial: 0, stages: 0 });

const CURVE: CurveData = {
  weeks: ['2021-05-30', '2021-06-06', '2021-06-13', '2021-06-20'],
  plans: [{ revision: 0, ...lines([50, 60, 70, 80]) }, { revision: 1, ...lines([10, 20, 30.3, 40]) }],
  realised: lines([5, 9, 12.1, 20]),
  now: '2021-06-14T01:30:00Z',
  standing: { on: '2021-06-14', plans: [point(72), point(31.4)], realised: point(13.2) },
};

describe('the curve', () => {
  it('judges the day of the question, by the newest revision', () => {
    expect(standingOf(CURVE, 'physical')).toEqual({ on: '2021-06-14', realised: 13.2, planned: 31.4, deviation: -18.2 });
  });

  it('judges nothing where nothing is planned', () => {
    expect(standingOf({ standing: { ...CURVE.standing, plans: [] } }, 'physical')).toBeUndefined();
  });

  it('tells what was made known on one day for one reason once, whichever number it has in each programme', () => {
    const later = { publishedOn: '2026-09-07', reason: 'Lembur' };
    const first = { revision: 0, publishedOn: '2026-01-04', reason: 'Awal tahun' };
    const announcements = announcementsIn([
      { programme: 'pisew', revisions: [first, { revision: 1, ...later }] },
      { programme: 'kotaku-cfw', revisions: [first, { revision: 1, publishedOn: '2026-05-19', reason: 'Pasokan' }, { revision: 2, ...later }] },
    ]);
    expect(announcements).toEqual([
      { publishedOn: '2026-05-19', reason: 'Pasokan', revisions: [1], programmes: ['kotaku-cfw'] },
      { ...later, revisions: [1, 2], programmes: ['pisew', 'kotaku-cfw'] },
    ]);
  });

  it('is of everything in the frame unless one programme is asked for', () => {
    const choices = choicesOf([{ programme: 'pisew', fiscalYear: 2020 }, { programme: 'pisew', fiscalYear: 2021 }, { programme: 'sandes', fiscalYear: 2021 }], {});
    expect(chosenOf(choices, 'sandes.2021')).toEqual({ programme: 'sandes', fiscalYear: 2021 });
    expect([chosenOf(choices, undefined), chosenOf(choices, 'nobody.2021')]).toEqual([undefined, undefined]);
  });

  it('offers only what lies in the frame, by name alone', () => {
    const schedules = [{ programme: 'pisew', fiscalYear: 2020, newest: { revision: 0 } }, { programme: 'pisew', fiscalYear: 2021, newest: { revision: 1 } }];
    expect(choicesOf(schedules, { fiscalYear: 2020 })).toEqual([{ programme: 'pisew', fiscalYear: 2020 }]);
  });
});
