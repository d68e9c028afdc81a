import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { designationOf, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

describe('the session', () => {
  it('serves what names an account only under the session of that account', async () => {
    const here = locationIn(MATARAM[6]);
    const place = designationOf(MATARAM[6]);
    const other = await server.signIn('pengawas-pusat', { account: 'pusat-b' });
    const refused = await other.command(here, 'designate-location', place, { headers: { 'tahapan-account': 'demo-pengawas-pusat' } });
    expect([refused.status, refused.body.code, refused.body.sentence.id]).toEqual([403, 'session.other-account', expect.stringContaining('akun lain')]);
    expect((await centre.get(`/v1/locations/${here}`)).status).toBe(404);
    expect((await other.get('/v1/locations', { 'tahapan-account': 'demo-pengawas-pusat' })).status).toBe(403);
    expect((await server.anonymous.get('/v1/locations', { 'tahapan-account': 'demo-pengawas-pusat' })).status).toBe(401);
    expect((await centre.command(here, 'designate-location', place, { headers: { 'tahapan-account': 'demo-pengawas-pusat' } })).status).toBe(200);
  });

  it('takes no two names for one', async () => {
    expect((await centre.get('/v1/locations', { 'tahapan-account': 'demo-pengawas-pusat, demo-pengawas-pusat' })).body.code).toBe('session.other-account');
  });
});
