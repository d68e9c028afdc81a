import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { csvOf, excelOf, fileOf, toldIn } from './sheets.js';
import { startServer, type RunningServer } from './start-server.js';

const CFW = '/v1/schedules/kotaku-cfw/2021';
const LATE_DIPA = { dipaEffective: { on: '2021-10-01' } };

let server: RunningServer;
let centre: Client;

const SPRING = '2021-03-20T01:00:00.000Z';

beforeAll(async () => {
  server = await startServer({ now: SPRING, demo: 'mataram' });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

type Row = { province: string; stage: string; moved: number; becomeLate: number; stopBeingLate: number; becomeAtRisk: number; stopBeingAtRisk: number };
type Change = { locationId: string; stage: string; from?: string; to?: string; effects: string[]; refreshed: boolean; names: { village?: string } };
const EFFECTS = ['moved', 'becomeLate', 'stopBeingLate', 'becomeAtRisk', 'stopBeingAtRisk'] as const;

const ask = async (body: object) => (await centre.post(`${CFW}/preview`, body)).body;
/** Every page, from the first to the last. */
const every = async <T>(path: string, list: string, limit: number): Promise<T[]> => {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { status, body } = await centre.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    expect([status, body[list].length <= limit]).toEqual([200, true]);
    items.push(...body[list]);
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  return items;
};

describe('what a what-if counted', () => {
  it('is found again location by location: every number of a row is as many entries of its list', async () => {
    const { links, whatIf: { caused } } = await ask(LATE_DIPA);
    const rows = await every<Row>(links.rows, 'rows', 2);
    expect(rows.reduce((sum, { moved }) => sum + moved, 0)).toBe(caused.days);
    expect(caused.days).toBeGreaterThan(0);
    for (const row of rows) {
      for (const effect of EFFECTS) {
        const found = await every<Change>(`${links.locations}?province=${row.province}&stage=${row.stage}&effect=${effect}`, 'changes', 3);
        expect(found).toHaveLength(row[effect]);
        expect(found.every(({ effects }) => effects.includes(effect))).toBe(true);
      }
    }
    const { body } = await centre.get(`${links.locations}?effect=moved`);
    expect([body.total, body.locations]).toEqual([caused.days, caused.locations]);
    expect(new Set((await every<Change>(`${links.locations}?effect=moved`, 'changes', 200)).map(({ locationId, stage }) => `${locationId} ${stage}`)).size).toBe(caused.days);
  });

  it('names the place, the day that holds and the day that would', async () => {
    const { links } = await ask(LATE_DIPA);
    const [{ locationId, stage, from, to, names }] = (await centre.get(`${links.locations}?effect=moved&limit=1`)).body.changes as [Change];
    expect(names.village).toEqual(expect.any(String));
    const { body: { deadlines } } = await centre.get(`/v1/locations/${locationId}/deadlines`);
    expect((deadlines as { stage: string; dueOn?: string }[]).find((one) => one.stage === stage)?.dueOn).toBe(from);
    expect(to! > from!).toBe(true);
  });

  it('adds up to the load of the nation, satker by satker', async () => {
    const { links, whatIf } = await ask(LATE_DIPA);
    const load = await every<{ satker: string; week: string; before: number; after: number }>(links.load, 'load', 2);
    expect(load.length).toBeGreaterThan(0);
    for (const { week, before, after } of whatIf.load) {
      const ofWeek = load.filter((one) => one.week === week);
      expect([ofWeek.reduce((sum, one) => sum + one.before, 0), ofWeek.reduce((sum, one) => sum + one.after, 0)]).toEqual([before, after]);
    }
  });

  it('can be had as files that hold the same', async () => {
    const { id, links, whatIf: { caused } } = await ask(LATE_DIPA);
    const path = `/v1/exports${links.locations.replace('/v1', '')}`;
    const csv = await csvOf(centre, `${path}.csv?effect=moved`);
    const { rows } = toldIn(csv, 'Kode lokasi');
    expect(rows).toHaveLength(caused.days);
    expect(csv[1]?.[0]).toMatch(new RegExp(`^Simulasi ${id}, dihitung 20 Maret 2021 08.00 WIB`));
    const excel = toldIn(await excelOf(centre, `${path}.xlsx?effect=moved`), 'Kode lokasi');
    expect(excel.rows[0]?.['Tenggat menjadi']).toBeInstanceOf(Date);
    const { body } = await centre.get(`${links.locations}?effect=moved&limit=1`);
    expect(excel.rows[0]).toMatchObject({ 'Kode lokasi': body.changes[0].locationId, 'Tenggat menjadi': new Date(`${body.changes[0].to}T00:00:00Z`) });
    for (const part of ['rows', 'load']) expect((await fileOf(centre, `/v1/exports${links[part].replace('/v1', '')}.xlsx`)).response.status).toBe(200);
  });

  it('is for those of the same authority alone, and gone for whoever asks for what nobody counted', async () => {
    const { links } = await ask(LATE_DIPA);
    const facilitator = await server.signIn('fasilitator', { regions: ['52.71'] });
    expect((await facilitator.get(links.locations)).body).toMatchObject({ status: 410, code: 'preview.gone' });
    expect((await (await server.signIn('pengawas-pusat')).get(links.locations)).status).toBe(200);
    expect((await centre.get(`${CFW}/previews/${'0'.repeat(64)}/locations`)).body).toMatchObject({ status: 410, code: 'preview.gone' });
    expect((await centre.get(`${CFW}/previews/nothing/rows`)).status).toBe(404);
    expect((await centre.get(links.locations.replace('kotaku-cfw', 'sanimas'))).status).toBe(410);
  });

  it('turns no page by the mark of another list', async () => {
    const { links } = await ask(LATE_DIPA);
    const { body: { nextCursor } } = await centre.get(`${links.locations}?limit=1`);
    expect((await centre.get(`${links.locations}?effect=moved&cursor=${nextCursor}`)).body).toMatchObject({ status: 422, errors: [{ pointer: '/cursor', code: 'cursor.invalid' }] });
  });

  it('is what it was after the server was started again, though a location has gone on since', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-previews-'));
    const before = await startServer({ now: SPRING, demo: 'mataram', dataDirectory });
    const asked = (await (await before.signIn('pengawas-pusat')).post(`${CFW}/preview`, LATE_DIPA)).body;
    const counted = (await (await before.signIn('pengawas-pusat')).get(asked.links.locations)).body;
    await before.stop();

    const later = await startServer({ now: SPRING, demo: 'mataram', dataDirectory });
    const again = await later.signIn('pengawas-pusat');
    const [{ locationId }] = counted.changes;
    const flood = { reasonClass: 'bencana', reason: 'Banjir', from: '2021-03-20', until: '2021-03-30', files: [{ hash: 'a'.repeat(64), bytes: 1024, name: 'surat.pdf' }] };
    expect((await (await later.signIn('ppk')).command(locationId, 'suspend', flood)).body.events).toContainEqual(expect.objectContaining({ type: 'LocationSuspended' }));
    expect(counted.total).toBeGreaterThan(0);
    expect((await again.get(asked.links.locations)).body).toEqual(counted);
    expect((await (await later.signIn('fasilitator', { regions: ['52.71'] })).get(asked.links.locations)).status).toBe(410);
    await later.stop();
    await rm(dataDirectory, { recursive: true });
  }, 60_000);
});
