import { describe, expect, it } from '@jest/globals';
import type { ScheduleFile, StageTarget } from './content.js';
import { after, CALENDAR, CONTENT, due, fixed, window } from './ground.fixture.js';
import { scheduleInYear } from './in-year.js';

const file = (targets: readonly StageTarget[], more: Partial<ScheduleFile> = {}): ScheduleFile =>
  ({ ...CONTENT, targets, programme: 'works', fiscalYear: 2021, reason: 'Jadwal awal tahun', reference: 'Contoh', source: 'A', clause: 'Contoh, bukan Jadwal Nasional resmi', ...more });

const targetsIn = (year: number, ...targets: readonly StageTarget[]): readonly unknown[] =>
  scheduleInYear(file(targets), year, CALENDAR).targets.map(({ target }) => target);

describe('the schedule of another year', () => {
  it('has its days moved by whole years, and counts the same from stage to stage', () => {
    const offset = after('CONTRACT', { calendarDays: 90 });
    expect(targetsIn(2023, due('CONTRACT', fixed('2021-05-12')), due('BUILD', offset), due('HANDOVER', window('2021-11-01', '2021-12-08'))))
      .toEqual([fixed('2023-05-12'), offset, window('2023-11-01', '2023-12-08')]);
  });

  it('is due on a working day: before a weekend, before a day off, unless a day off is allowed', () => {
    expect(targetsIn(2022, due('CONTRACT', window('2021-02-22', '2021-04-30')), due('BUILD', fixed('2021-04-30'), { dayOffAllowed: true })))
      .toEqual([window('2022-02-22', '2022-04-29'), fixed('2022-04-30')]); // a Saturday
    const fromLastYear = scheduleInYear(file([due('CONTRACT', fixed('2020-06-01'))], { fiscalYear: 2020 }), 2021, CALENDAR);
    expect(fromLastYear.targets.map(({ target }) => target)).toEqual([fixed('2021-05-31')]); // the Monday before Hari Lahir Pancasila
  });

  it('moves the days of accelerated locations and of provinces, and knows no 29 February where there is none', () => {
    const leap = file([due('CONTRACT', fixed('2024-02-29'), { accelerated: fixed('2024-02-29') })], {
      fiscalYear: 2024, overrides: [{ key: 'ntb', label: 'NTB', provinces: ['52'], targets: [due('CONTRACT', fixed('2024-03-07'))] }],
    });
    const { targets, overrides } = scheduleInYear(leap, 2023, CALENDAR);
    expect(targets[0]).toMatchObject({ target: fixed('2023-02-28'), accelerated: fixed('2023-02-28') });
    expect(overrides[0]?.targets[0]).toMatchObject({ target: fixed('2023-03-07') });
  });

  it('leaves behind what was said of single locations, and still says what it is', () => {
    const { overrides, ...rest } = scheduleInYear(file([], { overrides: [{ key: 'one', label: 'Satu', locations: ['works-2021-52.71'], targets: [due('CONTRACT', fixed('2021-05-12'))] }] }), 2026, CALENDAR);
    expect(overrides).toEqual([]);
    expect(rest).toMatchObject({ fiscalYear: 2026, source: 'A', clause: 'Contoh, bukan Jadwal Nasional resmi', reason: 'Jadwal awal tahun' });
  });
});
