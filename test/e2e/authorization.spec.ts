import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  await designated(await server.signIn('pengawas-pusat'), MATARAM[0]);
}, 60_000);
afterAll(() => server.stop());

describe('authority', () => {
  it('ends with the session', async () => {
    const client = await server.signIn('ppk');
    expect((await client.request('DELETE', '/v1/sessions/current')).status).toBe(204);
    expect((await client.get('/v1/sessions/current')).status).toBe(401);
    expect((await server.anonymous.request('DELETE', '/v1/sessions/current')).status).toBe(401);
  });

  it('lists only the programmes of the account', async () => {
    const [one, other] = [await server.signIn('ppk', { regions: ['52'], programmes: ['kotaku-cfw'] }), await server.signIn('ppk', { regions: ['52'], programmes: ['tps3r'] })];
    expect((await one.get('/v1/locations')).body).toMatchObject({ total: 1 });
    expect((await other.get('/v1/locations')).body).toMatchObject({ locations: [], total: 0 });
  });

  it('over a part of the country is none over the law, the emergency and the machine', async () => {
    const [centre, operator] = [await server.signIn('pengawas-pusat', { regions: ['52'] }), await server.signIn('operator', { regions: ['52'] })];
    const declared = await centre.post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' });
    expect([declared.status, declared.body.unmet[0].code]).toEqual([403, 'scope.outside']);
    expect((await operator.get('/v1/operations/projections')).status).toBe(403);
  });
});
