import { describe, expect, it } from '@jest/globals';
import { fold } from '@app/kernel';
import { calendarEventSentence } from '../sentences/calendar.js';
import { day, listOf, off, regional } from './calendar.fixture.js';
import type { DayOffKind, DaysOffOfYear } from './commands.js';
import { calendar } from './decider.js';
import type { CalendarEvent } from './events.js';

const FIRST = listOf(2021, [off('2021-08-10', 'libur-nasional', 'Tahun Baru Islam'), off('2021-12-24', 'cuti-bersama', 'Natal')]);
const AMENDED = listOf(2021, [off('2021-08-11', 'libur-nasional', 'Tahun Baru Islam')], { decree: 'SKB 712/2021', publishedOn: day('2021-06-18') });

const decide = (data: DaysOffOfYear, given: readonly CalendarEvent[] = [], regionExists = true) =>
  calendar.decide({ type: 'PublishDaysOff', data }, fold(calendar.evolve, calendar.initial, given), { regionExists });
const eventsOf = (data: DaysOffOfYear, given: readonly CalendarEvent[] = []): readonly CalendarEvent[] => {
  const decision = decide(data, given);
  if (!decision.accepted) throw new Error(JSON.stringify(decision.unmet));
  return decision.events;
};

describe('publishing the days off', () => {
  const first = eventsOf(FIRST);

  it('records the whole list, of which all is new', () => {
    expect(first).toEqual([{ type: 'DaysOffPublished', data: { ...FIRST, version: 1, added: FIRST.days, removed: [] } }]);
  });

  it('of an amendment says what came and what went', () => {
    expect(eventsOf(AMENDED, first)).toEqual([{ type: 'DaysOffPublished', data: { ...AMENDED, version: 2, added: AMENDED.days, removed: FIRST.days } }]);
  });

  it('takes a day whose name or kind changed for another', () => {
    const renamed = listOf(2021, [off('2021-08-10', 'libur-nasional', '1 Muharam'), FIRST.days[1]!], { decree: 'SKB 2' });
    expect(eventsOf(renamed, first)[0]?.data).toMatchObject({ added: [renamed.days[0]], removed: [FIRST.days[0]] });
  });

  it('keeps the days in their order, however they were written', () => {
    expect(eventsOf({ ...FIRST, days: [...FIRST.days].reverse() })).toEqual(first);
  });

  it('says the same thing twice without a second event', () => {
    expect(eventsOf(FIRST, first)).toEqual([]);
    expect(eventsOf({ ...FIRST, days: [...FIRST.days].reverse() }, first)).toEqual([]);
  });

  it('counts its versions over all years and regions, and compares within one', () => {
    const bali = eventsOf(regional('51', 2021, '2021-04-14'), first);
    expect(bali[0]?.data).toMatchObject({ version: 2, removed: [] });
    expect(eventsOf(listOf(2022, [off('2022-02-01')]), [...first, ...bali])[0]?.data).toMatchObject({ version: 3, removed: [] });
  });

  it('lets a day off lie on a weekend, and be made known in its own year', () => {
    expect(decide(listOf(2021, [off('2021-05-01')], { publishedOn: day('2021-04-30') })).accepted).toBe(true);
  });

  it('lets a region take its days off back', () => {
    const given = eventsOf(regional('52', 2021, '2021-12-17'));
    expect(eventsOf({ ...regional('52', 2021), decree: 'Keputusan pencabutan' }, given)[0]?.data).toMatchObject({ days: [], added: [], removed: [off('2021-12-17', 'libur-daerah')] });
  });

  it.each<readonly [string, DaysOffOfYear, string, (readonly CalendarEvent[])?]>([
    ['a year beyond the table', listOf(1998, [off('1998-01-01')]), 'calendar.year-invalid'],
    ['a list without decree', listOf(2021, FIRST.days, { decree: ' ' }), 'calendar.decree-missing'],
    ['a list that says not where it is from', listOf(2021, FIRST.days, { clause: '' }), 'calendar.clause-missing'],
    ['a source nobody knows', listOf(2021, FIRST.days, { source: 'Z' as 'S' }), 'calendar.source-unknown'],
    ['a publication on a day that does not exist', listOf(2021, FIRST.days, { publishedOn: day('2021-02-30') }), 'calendar.published-invalid'],
    ['a publication after its year', listOf(2021, FIRST.days, { publishedOn: day('2022-01-01') }), 'calendar.published-later'],
    ['a decree older than the one in force', FIRST, 'calendar.superseded', [...first, ...eventsOf(AMENDED, first)]],
    ['an empty list', listOf(2021, []), 'calendar.days-missing'],
  ])('refuses %s', (_, data, code, given = []) => {
    expect(decide(data, given)).toMatchObject({ accepted: false, unmet: [{ code, sentence: { id: expect.any(String), en: expect.any(String) } }] });
  });

  it('refuses a region that is none', () => {
    expect(decide(regional('99', 2021, '2021-12-17'), [], false)).toMatchObject({ unmet: [{ code: 'calendar.region-invalid', sentence: { id: '99 bukan kode Kemendagri provinsi atau kabupaten/kota.' } }] });
  });

  it('names every wrong row, counted from one', () => {
    const days = [off('2021-01-01'), off('2021-02-29'), off('2020-12-25'), off('2021-01-01'), off('2021-03-01', 'pesta' as DayOffKind), off('2021-03-02', 'libur-daerah'), off('2021-03-03', 'cuti-bersama', ' ')];
    expect(decide(listOf(2021, days))).toMatchObject({ unmet: [
      { code: 'calendar.day-invalid', sentence: { id: 'Baris 2: 2021-02-29 tidak ada dalam kalender.' } },
      { code: 'calendar.day-outside-year', sentence: { en: 'Row 3: 25 December 2020 lies outside 2021.' } },
      { code: 'calendar.day-twice', sentence: { id: 'Baris 4: 1 Januari 2021 sudah disebut pada baris 1.' } },
      { code: 'calendar.kind-unknown', sentence: { en: 'Row 5: pesta is no kind of day off.' } },
      { code: 'calendar.kind-misplaced', sentence: { id: 'Baris 6: libur daerah hanya untuk daftar suatu wilayah.' } },
      { code: 'calendar.name-missing', sentence: { en: 'Row 7: the name of the day off is not complete in both languages.' } },
    ] });
    expect(decide({ ...FIRST, region: '52' })).toMatchObject({ unmet: [{ code: 'calendar.kind-misplaced' }, { code: 'calendar.kind-misplaced' }] });
  });

  it('is told in both languages', () => {
    expect(calendarEventSentence(eventsOf(AMENDED, first)[0]!)).toEqual({
      id: 'Hari libur 2021 ditetapkan dengan SKB 712/2021: 1 hari ditambah, 2 hari dihapus.',
      en: 'The days off of 2021 were set by SKB 712/2021; days added: 1, taken out: 2.',
    });
  });
});
