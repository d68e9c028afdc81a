import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';

const DECEMBER = '2026-12-01T01:00:00.000Z';
const PUBLISH = '/v1/calendar/commands/publish-days-off';
const LOMBOK = {
  year: 2026, region: '52', decree: 'Keputusan Gubernur', publishedOn: '2026-11-02', source: 'A', clause: 'Contoh untuk uji',
  days: [{ date: '2026-12-17', name: { id: 'Hari jadi provinsi', en: 'Anniversary of the province' }, kind: 'libur-daerah' }],
};
const NEXT_YEAR = {
  year: 2027, decree: 'SKB uji', publishedOn: '2026-11-30', source: 'A', clause: 'Contoh untuk uji',
  days: [{ date: '2027-01-01', name: { id: 'Tahun Baru 2027 Masehi', en: "New Year's Day 2027" }, kind: 'libur-nasional' }],
};

let server: RunningServer;
let centre: Client;
let auditor: Client;
let shipped: number;

beforeAll(async () => {
  server = await startServer({ now: DECEMBER });
  centre = await server.signIn('pengawas-pusat');
  auditor = await server.signIn('auditor', { regions: ['52'] });
  shipped = (await auditor.get('/v1/calendar')).body.version;
}, 60_000);
afterAll(() => server.stop());

const dates = (days: readonly { readonly date: string }[]): readonly string[] => days.map(({ date }) => date);

describe('the calendar', () => {
  it('is that of this year with the decree that sets it, for everybody signed in', async () => {
    const { status, body } = await auditor.get('/v1/calendar');
    expect([status, body.year, body.days.length, body.warnings]).toEqual([200, 2026, 25, []]);
    expect(body.lists).toEqual([expect.objectContaining({ year: 2026, decree: expect.stringContaining('1497/2025'), publishedOn: '2025-09-19', source: 'P' })]);
    expect((await server.anonymous.get('/v1/calendar')).status).toBe(401);
  });

  it('warns of a year that is not known, and of a count that leads into it', async () => {
    const warning = { id: 'Kalender 2027 belum ditetapkan: hanya Sabtu dan Minggu yang dihitung sebagai hari libur.', en: 'The calendar of 2027 has not been set: only Saturdays and Sundays are counted as days off.' };
    expect((await auditor.get('/v1/calendar?year=2027')).body).toMatchObject({ days: [], lists: [], warnings: [warning] });
    expect((await auditor.get('/v1/calendar/count?from=2026-12-30&workingDays=2')).body).toMatchObject({ on: '2027-01-01', warnings: [warning] });
  });

  it('is told as any of its versions left it', async () => {
    const { body: { publications } } = await auditor.get('/v1/calendar/versions');
    const amended = publications.find(({ decree }: { decree: string }) => decree.includes('712/2021'));
    expect([dates(amended.added), dates(amended.removed)]).toEqual([['2021-08-11', '2021-10-20'], ['2021-08-10', '2021-10-19', '2021-12-24']]);
    const daysAt = async (version: number) => dates((await auditor.get(`/v1/calendar?year=2021&version=${version}`)).body.days);
    expect(await daysAt(amended.version)).toContain('2021-08-11');
    expect(await daysAt(amended.version - 1)).toContain('2021-08-10');
    expect((await auditor.get(`/v1/calendar?version=${shipped + 100}`)).status).toBe(404);
  });

  it('explains a count by the days it passed over', async () => {
    const { body } = await auditor.get('/v1/calendar/count?from=2026-03-12&workingDays=10&region=52.71');
    expect([body.on, body.calendarVersion, body.warnings]).toEqual(['2026-04-02', shipped, []]);
    expect(dates(body.daysOff)).toEqual(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24']);
    expect(body.daysOff[0].name.id).toBe('Cuti bersama Hari Suci Nyepi, Tahun Baru Saka 1948');
  });

  it.each([
    ['/v1/calendar?region=99', '/region', 'region.unknown'],
    ['/v1/calendar?year=1999', '/year', 'number.invalid'],
    ['/v1/calendar/count?from=2026-02-30&workingDays=1', '/from', 'day.invalid'],
    ['/v1/calendar/count?from=0001-01-01&workingDays=1', '/from', 'day.out-of-range'],
    ['/v1/calendar/count?from=2026-03-12&workingDays=251', '/workingDays', 'number.invalid'],
    ['/v1/calendar/count?from=2026-03-12', '/workingDays', 'field.missing'],
  ])('does not guess what %s means', async (path, pointer, code) => {
    expect(await auditor.get(path)).toMatchObject({ status: 422, body: { code: 'input.invalid', errors: [{ pointer, code }] } });
  });
});

describe('setting the days off', () => {
  it('of a region changes its count and no other', async () => {
    const previewed = await centre.post(`${PUBLISH}?preview=true`, LOMBOK);
    expect(previewed).toMatchObject({ status: 200, body: { preview: true, events: [{ type: 'DaysOffPublished', added: LOMBOK.days, removed: [] }] } });
    expect(await centre.post(PUBLISH, LOMBOK)).toMatchObject({ status: 200, body: { events: [{ version: shipped + 1 }] } });
    const next = async (region: string) => (await auditor.get(`/v1/calendar/count?from=2026-12-16&workingDays=1&region=${region}`)).body.on;
    expect([await next('52.71.03.1004'), await next('51')]).toEqual(['2026-12-18', '2026-12-17']);
  });

  it('ends the warning once the year is known, and is no event the second time', async () => {
    expect((await centre.post(PUBLISH, NEXT_YEAR)).status).toBe(200);
    expect((await auditor.get('/v1/calendar/count?from=2026-12-30&workingDays=2')).body).toMatchObject({ on: '2027-01-04', warnings: [] });
    expect((await centre.post(PUBLISH, NEXT_YEAR)).body.events).toEqual([]);
  });

  it('is refused with the row that is wrong, and by a decree that is older than the one in force', async () => {
    const twice = { ...NEXT_YEAR, decree: 'SKB 2', days: [...NEXT_YEAR.days, ...NEXT_YEAR.days] };
    expect(await centre.post(PUBLISH, twice)).toMatchObject({ status: 409, body: { unmet: [{ code: 'calendar.day-twice', sentence: { id: 'Baris 2: 1 Januari 2027 sudah disebut pada baris 1.' } }] } });
    expect(await centre.post(PUBLISH, { ...NEXT_YEAR, decree: 'SKB 0', publishedOn: '2026-10-01' })).toMatchObject({ status: 409, body: { unmet: [{ code: 'calendar.superseded' }] } });
  });

  it('is not for an office, nor for whoever answers for a part of the country', async () => {
    expect((await (await server.signIn('satker')).post(PUBLISH, LOMBOK)).status).toBe(403);
    expect(await (await server.signIn('pengawas-pusat', { regions: ['52'] })).post(PUBLISH, LOMBOK)).toMatchObject({ status: 403, body: { unmet: [{ code: 'scope.outside' }] } });
  });

  it('tells whoever read an older calendar what was published since', async () => {
    const stale = await centre.post(PUBLISH, { ...NEXT_YEAR, decree: 'SKB 3' }, { 'if-match': `"${shipped - 1}"` });
    expect(stale.status).toBe(412);
    expect(stale.body.since.map(({ sentence }: { sentence: { id: string } }) => sentence.id)).toEqual([
      'Hari libur 2026 wilayah 52 ditetapkan dengan Keputusan Gubernur: 1 hari ditambah, 0 hari dihapus.',
      'Hari libur 2027 ditetapkan dengan SKB uji: 1 hari ditambah, 0 hari dihapus.',
    ]);
  });
});
