import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Body, Client } from './client.js';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let [fasilitator, ppk, auditor]: Client[] = [];
let id: string;

const found = async (path: string): Promise<number> => (await ppk!.get(path)).body.total;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  const centre = await server.signIn('pengawas-pusat');
  [fasilitator, ppk, auditor] = await Promise.all([server.signIn('fasilitator'), server.signIn('ppk'), server.signIn('auditor')]);
  id = await designated(centre, MATARAM[0]);
  await designated(centre, MATARAM[1]);
}, 60_000);
afterAll(() => server.stop());

describe('a hindrance', () => {
  it('is flagged from the field, and shows wherever the location is looked at', async () => {
    const before = (await ppk!.get(`/v1/locations/${id}/deadlines`)).body;
    const { status, body } = await fasilitator!.command(id, 'flag-hindrance', { code: 'sengketa-lahan', note: 'Batas tanah', stage: 'RKM' });
    expect([status, body.events.map(({ type }: Body) => type)]).toEqual([200, ['HindranceFlagged']]);
    const standing = [{ code: 'sengketa-lahan', label: { id: 'Sengketa lahan', en: 'A dispute over the land' }, since: '2021-03-08', note: 'Batas tanah', stage: 'RKM' }];
    const { locations, total } = (await ppk!.get(`/v1/locations?hindrance=sengketa-lahan&after=${body.position}`)).body;
    expect([total, locations[0].locationId, locations[0].hindrances]).toEqual([1, id, standing]);
    expect((await ppk!.get(`/v1/locations/${id}`)).body.hindrances).toEqual(standing);
    const work = (await ppk!.get('/v1/deadlines?hindrance=sengketa-lahan')).body;
    expect(new Set(work.deadlines.map(({ locationId }: Body) => locationId))).toEqual(new Set([id]));
    expect(work.deadlines[0].work.hindrances).toEqual(standing);
    expect(work.labels['kotaku-cfw/RKM'].id).toBeTruthy();
    expect((await ppk!.get(`/v1/locations/${id}/deadlines`)).body.stages).toEqual(before.stages);
  });

  it('is found by its own code and by no other, and only as it is now', async () => {
    expect([await found('/v1/locations?hindrance=cuaca'), await found('/v1/deadlines?hindrance=cuaca')]).toEqual([0, 0]);
    for (const path of ['/v1/locations', '/v1/deadlines', '/v1/exports/locations.csv'])
      expect((await ppk!.get(`${path}?hindrance=cuaca&asOf=${MORNING}`)).body).toMatchObject({ status: 422, errors: [{ pointer: '/asOf', code: 'as-of.only-now' }] });
    expect((await ppk!.get('/v1/locations?hindrance=malas')).body.errors[0]).toMatchObject({ pointer: '/hindrance', code: 'choice.invalid' });
  });

  it('stands in the sheets', async () => {
    for (const list of ['locations', 'deadlines']) {
      const sheet = await fetch(`${ppk!.url}/v1/exports/${list}.csv?hindrance=sengketa-lahan`, { headers: ppk!.headers });
      expect(await sheet.text()).toMatch(/Hambatan ditandai[\s\S]*Sengketa lahan/);
    }
  });

  it('is not flagged twice, nor by whoever only looks', async () => {
    expect((await ppk!.command(id, 'flag-hindrance', { code: 'sengketa-lahan' })).body.unmet).toMatchObject([{ code: 'hindrance.already-flagged' }]);
    expect((await auditor!.command(id, 'flag-hindrance', { code: 'cuaca' })).status).toBe(403);
  });

  it('is lifted, and both stand in the timeline', async () => {
    const { body } = await ppk!.command(id, 'lift-hindrance', { code: 'sengketa-lahan', note: 'Sepakat' });
    expect(await found(`/v1/locations?hindrance=sengketa-lahan&after=${body.position}`)).toBe(0);
    expect((await ppk!.command(id, 'lift-hindrance', { code: 'sengketa-lahan' })).body.unmet).toMatchObject([{ code: 'hindrance.not-flagged' }]);
    const told = JSON.stringify((await ppk!.get(`/v1/locations/${id}/history`)).body);
    for (const sentence of ['Sengketa lahan. Tenggat tetap berjalan. Batas tanah', 'Hambatan teratasi: Sengketa lahan. Sepakat']) expect(told).toContain(sentence);
  });
});
