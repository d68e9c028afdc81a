import { describe, expect, it } from '@jest/globals';
import { calendarDays, workingDays } from '@app/kernel';
import type { Override, ScheduleContent, StageTarget } from './content.js';
import { after, CONTENT, day, due, FACTS, fixed, rung, window } from './ground.fixture.js';
import { lintSchedule } from './lint.js';
import { asUnmet } from './lint/finding.js';

const complaintsOf = (change: Partial<ScheduleContent>) => {
  const content = { ...CONTENT, ...change };
  return lintSchedule(content, FACTS).map((complaint) => [complaint.code, complaint.pointer] as const);
};
const targets = (...given: readonly StageTarget[]) => complaintsOf({ targets: given });
const override = (change: Partial<Override>): Override => ({ key: 'ntb', label: 'NTB', provinces: ['52'], targets: [due('CONTRACT', fixed('2021-05-19'))], ...change });

describe('a schedule is held against the calendar', () => {
  it('is fine as it stands', () => expect(complaintsOf({})).toEqual([]));

  it.each<readonly [string, StageTarget, string, string]>([
    ['31 April', due('CONTRACT', fixed('2021-04-31')), 'date.impossible', '/targets/0/target/on'],
    ['a day of another fiscal year', due('CONTRACT', fixed('2022-01-03')), 'date.outside-year', '/targets/0/target/on'],
    ['a Saturday', due('CONTRACT', fixed('2021-05-15')), 'date.day-off', '/targets/0/target/on'],
    ['a national day off', due('CONTRACT', fixed('2021-06-01')), 'date.day-off', '/targets/0/target/on'],
    ['a window that ends on a day off', due('CONTRACT', window('2021-05-03', '2021-06-01')), 'date.day-off', '/targets/0/target/until'],
    ['a window that begins on no day', due('CONTRACT', window('2021-02-30', '2021-06-02')), 'date.impossible', '/targets/0/target/from'],
    ['a window the wrong way round', due('CONTRACT', window('2021-06-04', '2021-06-02')), 'window.reversed', '/targets/0/target'],
    ['a span back in time', due('CONTRACT', after('ENTRY', { workingDays: -5 })), 'span.negative', '/targets/0/target/span'],
    ['an impossible day for accelerated locations', due('CONTRACT', fixed('2021-05-12'), { accelerated: fixed('2021-04-31') }), 'date.impossible', '/targets/0/accelerated/on'],
  ])('refuses %s', (_, target, code, pointer) => {
    expect(targets(target)).toEqual([[code, pointer]]);
  });

  it('takes a day off where the target says so', () => {
    expect(targets(due('CONTRACT', fixed('2021-06-01'), { dayOffAllowed: true }))).toEqual([]);
  });

  it('lets a window begin on a day off, since nothing is due then', () => {
    expect(targets(due('CONTRACT', window('2021-06-01', '2021-06-04')))).toEqual([]);
  });
});

describe('a schedule is held against the programme', () => {
  it.each<readonly [string, readonly StageTarget[], readonly (readonly [string, string])[]]>([
    ['a stage the programme does not have', [due('PAINTING', fixed('2021-05-12'))], [['stage.unknown', '/targets/0/stage']]],
    ['a stage twice', [due('CONTRACT', fixed('2021-05-12')), due('CONTRACT', fixed('2021-05-12'))], [['stage.twice', '/targets/1/stage']]],
    ['an anchor the programme does not have', [due('BUILD', after('PAINTING', { workingDays: 5 }))], [['anchor.unknown', '/targets/0/target/anchor/stage']]],
    ['a stage counted from itself', [due('BUILD', after('BUILD', { workingDays: 5 }))], [['anchor.itself', '/targets/0/target/anchor/stage']]],
    ['a stage counted from one that follows it', [due('CONTRACT', after('HANDOVER', { workingDays: 5 }))], [['anchor.later', '/targets/0/target/anchor/stage']]],
    ['stages counted from each other', [due('CONTRACT', after('BUILD', { workingDays: 5 })), due('BUILD', after('CONTRACT', { workingDays: 5 }))], [
      ['anchor.later', '/targets/0/target/anchor/stage'], ['anchor.circular', '/targets/0/target'], ['anchor.circular', '/targets/1/target'],
    ]],
    ['a fixed day before that of a stage which must come first', [due('CONTRACT', fixed('2021-05-12')), due('HANDOVER', fixed('2021-05-11'))], [['date.too-early', '/targets/1/target']]],
    ['a fixed day before the end of the window of a stage which must come first', [due('BUILD', window('2021-05-03', '2021-08-06')), due('HANDOVER', fixed('2021-08-05'))], [['date.too-early', '/targets/1/target']]],
  ])('refuses %s', (_, given, codes) => {
    expect(targets(...given)).toEqual(codes);
  });

  it('lets a stage fall on the same day as the one before it', () => {
    expect(targets(due('CONTRACT', fixed('2021-05-12')), due('BUILD', fixed('2021-05-12')))).toEqual([]);
  });

  it('is of no use without a target', () => expect(targets()).toEqual([['schedule.empty', '/targets']]));
});

describe('an override', () => {
  it.each<readonly [string, readonly Override[], string, string]>([
    ['without a place', [override({ provinces: undefined })], 'override.without-place', '/overrides/0'],
    ['without a target', [override({ targets: [] })], 'override.without-target', '/overrides/0'],
    ['for a province that is none', [override({ provinces: ['52', '99'] })], 'province.unknown', '/overrides/0/provinces/1'],
    ['for a location of another year', [override({ locations: ['works-2020-52.71.03.1004'] })], 'override.foreign-location', '/overrides/0/locations/0'],
    ['under a key that another has', [override({}), override({})], 'override.key-twice', '/overrides/1/key'],
    ['with a day before that of a stage which comes first nationally', [override({ targets: [due('HANDOVER', fixed('2021-05-11'))] })], 'date.too-early', '/overrides/0/targets/0/target'],
    ['with 31 April', [override({ targets: [due('CONTRACT', fixed('2021-04-31'))] })], 'date.impossible', '/overrides/0/targets/0/target/on'],
  ])('is refused %s', (_, overrides, code, pointer) => {
    expect(complaintsOf({ overrides })).toEqual([[code, pointer]]);
  });

  it('closes no circle with the national targets', () => {
    const overrides = [override({ targets: [due('CONTRACT', after('BUILD', { workingDays: 1 }))] })];
    expect(complaintsOf({ overrides })).toContainEqual(['anchor.circular', '/overrides/0/targets/0/target']);
  });
});

describe('the ladder of reminders', () => {
  it.each<readonly [string, ScheduleContent['ladder'], string, string]>([
    ['a key twice', [rung('H-0', 0), rung('H-0', 0)], 'rung.key-twice', '/ladder/1/key'],
    ['a rung for nobody', [rung('H-0', 0, { to: [] })], 'rung.without-recipient', '/ladder/0/to'],
    ['the hour 24', [rung('H-0', 0, { hour: 24 })], 'rung.hour', '/ladder/0/hour'],
    ['half an hour', [rung('H-0', 0, { hour: 7.5 })], 'rung.hour', '/ladder/0/hour'],
    ['an office that is none', [rung('H-0', 0, { cc: ['camat' as never] })], 'role.unknown', '/ladder/0/cc/0'],
    ['H-3 counted after the due day', [rung('H-3', 3)], 'rung.wrong-sign', '/ladder/0/trigger/after'],
    ['a rung that lies below the one before it', [rung('H+3', 3), rung('H+1', 1)], 'rung.out-of-order', '/ladder/1/trigger'],
  ])('refuses %s', (_, ladder, code, pointer) => {
    expect(complaintsOf({ ladder })).toEqual([[code, pointer]]);
  });
});

describe('the form of a schedule', () => {
  it.each<readonly [string, unknown, string, string]>([
    ['a span of both kinds', { targets: [due('BUILD', { kind: 'offset', anchor: { stage: 'CONTRACT', when: 'completed' }, span: { workingDays: workingDays(1), calendarDays: calendarDays(1) } as never })] }, 'span.malformed', '/targets/0/target/span'],
    ['half a working day', { targets: [due('BUILD', after('CONTRACT', { workingDays: 0.5 }))] }, 'span.malformed', '/targets/0/target/span'],
    ['a target of no known kind', { targets: [due('BUILD', { kind: 'soon' } as never)] }, 'shape.invalid', '/targets/0/target'],
    ['a target without its source', { targets: [{ stage: 'BUILD', target: fixed('2021-05-12'), clause: 'x' }] }, 'source.missing', '/targets/0'],
    ['no ladder at all', { ladder: undefined }, 'shape.missing', ''],
  ])('refuses %s', (_, change, code, pointer) => {
    expect(complaintsOf(change as Partial<ScheduleContent>)).toContainEqual([code, pointer]);
  });
});

describe('a fault is told with its row, counted from 1', () => {
  it.each<readonly [Partial<ScheduleContent>, string, string]>([
    [{ targets: [due('CONTRACT', fixed('2021-05-12')), due('BUILD', fixed('2021-04-31'))] },
      'Sasaran baris 2: Tanggal 2021-04-31 tidak ada dalam kalender.', 'Target in row 2: The date 2021-04-31 is no day of the calendar.'],
    [{ overrides: [override({ targets: [due('CONTRACT', fixed('2021-05-15'))] })] },
      'Kekecualian ntb baris 1: 15 Mei 2021 hari libur (akhir pekan); pilih hari kerja atau nyatakan dayOffAllowed.',
      'Override ntb, row 1: 15 May 2021 is a day off (the weekend); choose a working day or say dayOffAllowed.'],
    [{ ladder: [rung('H-0', 0), rung('H+1', 1, { to: [] })] },
      'Tangga pengingat baris 2: Anak tangga H+1 tidak memiliki penerima.', 'Ladder of reminders, row 2: The rung H+1 has no recipient.'],
  ])('%#', (change, id, en) => {
    const content = { ...CONTENT, ...change };
    expect(lintSchedule(content, FACTS).map(asUnmet(content)).map(({ pointer }) => pointer)).toEqual(complaintsOf(change).map(([, pointer]) => pointer));
    expect(lintSchedule(content, FACTS).map(asUnmet(content)).map(({ sentence }) => sentence)).toEqual([{ id, en }]);
  });

  it('reckons with the days off of the province an override is for', () => {
    const nyepi = { date: day('2021-05-19'), name: { id: 'Galungan', en: 'Galungan' }, kind: 'libur-daerah' as const };
    const calendar = { ...FACTS.calendar, publications: [...FACTS.calendar.publications, { ...FACTS.calendar.publications[0]!, region: '51', days: [nyepi] }] };
    const overrides = [override({ key: 'bali', provinces: ['51'] }), override({})];
    expect(lintSchedule({ ...CONTENT, overrides }, { ...FACTS, calendar })).toMatchObject([{ code: 'date.day-off', pointer: '/overrides/0/targets/0/target/on' }]);
  });
});
