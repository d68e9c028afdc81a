import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '@app/kernel';
import { COMMAND_ROLES } from '@app/programme';
import type { Client } from './client.js';
import { BANDUNG, designated, locationIn, MATARAM, MORNING } from './places.js';
import { servedRoutes, type ServedRoute } from './routes.js';
import { startServer, type RunningServer } from './start-server.js';

const CENTRAL: readonly Role[] = ['pengawas-pusat'];
const BUDGET: readonly Role[] = ['satker', 'pengawas-pusat'];
const WATCHERS: readonly Role[] = ['operator', 'pengawas-pusat', 'auditor'];
type Expected = { readonly roles: readonly Role[] | 'public'; readonly loopback?: boolean };

/** Written out a second time on purpose: a slip in a decorator or in the policy table shows as a difference between the two. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'POST /v1/sessions': { roles: 'public' },
  'GET /v1/sessions/current': { roles: ROLES },
  'DELETE /v1/sessions/current': { roles: ROLES },
  'GET /v1/locations': { roles: ROLES },
  'GET /v1/locations/:id': { roles: ROLES },
  'GET /v1/locations/:id/history': { roles: ROLES },
  'GET /v1/locations/:id/allowed-commands': { roles: ROLES },
  'GET /v1/locations/:id/refusals': { roles: ['auditor', 'pengawas-pusat'] },
  'GET /v1/overview': { roles: ROLES },
  'GET /v1/transitions': { roles: ROLES },
  'GET /v1/live': { roles: ROLES },
  'GET /v1/definitions': { roles: ROLES },
  'GET /v1/definitions/:programme': { roles: ROLES },
  'GET /v1/definitions/:programme/:version': { roles: ROLES },
  'POST /v1/definitions/:programme/versions': { roles: ['pengawas-pusat', 'operator'] },
  'GET /v1/budgets/:satker/:fiscalYear': { roles: ROLES },
  'POST /v1/budgets/:satker/:fiscalYear/commands/record-dipa': { roles: BUDGET },
  'POST /v1/budgets/:satker/:fiscalYear/commands/open-dipa-revision': { roles: BUDGET },
  'POST /v1/budgets/:satker/:fiscalYear/commands/make-dipa-revision-effective': { roles: BUDGET },
  'POST /v1/emergency/commands/declare-emergency': { roles: CENTRAL },
  'POST /v1/emergency/commands/lift-emergency': { roles: CENTRAL },
  'GET /v1/operations/projections': { roles: WATCHERS },
  'POST /v1/operations/projections/:name/rebuild': { roles: ['operator'] },
  'GET /v1/operations/parked': { roles: WATCHERS },
  'POST /v1/operations/parked/retry': { roles: ['operator'] },
  'GET /health/live': { roles: 'public' },
  'GET /health/ready': { roles: 'public' },
  'GET /metrics': { roles: WATCHERS, loopback: true },
  ...Object.fromEntries(Object.entries(COMMAND_ROLES).map(([command, roles]) =>
    [`POST /v1/locations/:id/commands/${command.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase()}`, { roles }])),
};

const IN_NTB = { regions: ['52'] };
type Place = { readonly locationId: string; readonly satker: string; readonly inside: boolean };

let server: RunningServer;
let routes: readonly ServedRoute[];
let places: readonly Place[];

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  routes = servedRoutes(server.app);
  const centre = await server.signIn('pengawas-pusat');
  places = [
    { locationId: await designated(centre, MATARAM[0]), satker: 'bppw-52', inside: true },
    { locationId: await designated(centre, BANDUNG), satker: 'bppw-32', inside: false },
    { locationId: locationIn('32.73.01.1002'), satker: 'satker-pusat', inside: false },
  ];
  for (const { satker } of places) await centre.post(`/v1/budgets/${satker}/2021/commands/record-dipa`, { number: 'DIPA-1', date: '2021-01-04', amount: 1_000_000_000 });
}, 60_000);
afterAll(() => server.stop());

const addressOf = (path: string, { locationId, satker }: Place): string =>
  path.replace(':id', locationId).replace(':satker', satker).replace(':fiscalYear', '2021').replace(':programme', 'kotaku-cfw').replace(':version', '1').replace(':name', 'location_board');

/** Without a key and with an empty body, so that whoever is let through changes nothing. */
const knock = async (client: Client, { method, path }: ServedRoute, place: Place): Promise<number> => {
  const hangUp = new AbortController();
  if (path === '/v1/live') {
    const { status } = await client.open(path, {}, hangUp.signal);
    hangUp.abort();
    return status;
  }
  return (await client.request(method, addressOf(path, place), method === 'POST' ? { body: {} } : {})).status;
};

const verdict = ({ method, path }: ServedRoute, { inside }: Place, role: Role | 'nobody'): 'through' | 401 | 403 | 404 => {
  const { roles, loopback = false } = EXPECTED[`${method} ${path}`] ?? { roles: [] };
  if (roles === 'public' || loopback) return 'through';
  if (role === 'nobody') return 401;
  if (!roles.includes(role)) return 403;
  if (inside || !/:id|:satker/.test(path)) return 'through';
  return method === 'GET' ? 404 : 403;
};

const isAs = (expected: 'through' | number, status: number): boolean =>
  expected === 'through' ? ![401, 403, 404, 405].includes(status) && status < 500 : status === expected;

describe('authority', () => {
  it('is written down for every route the router serves, and for no other', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it('lets every role through where it may, and nowhere else: routes x roles x places', async () => {
    const deviations: string[] = [];
    let requests = 0;
    for (const role of [...ROLES, 'nobody'] as const) {
      const client = role === 'nobody' ? server.anonymous : await server.signIn(role, IN_NTB);
      for (const route of routes) {
        if (route.method === 'DELETE') continue; // signing out is asked below: it would end the session
        for (const place of places) {
          const status = await knock(client, route, place);
          requests += 1;
          if (!isAs(verdict(route, place, role), status)) deviations.push(`${role} ${route.method} ${addressOf(route.path, place)}: ${status}`);
        }
      }
    }
    expect(deviations).toEqual([]);
    expect(requests).toBe((routes.length - 1) * (ROLES.length + 1) * places.length);
  }, 120_000);

  it('ends with the session', async () => {
    const client = await server.signIn('ppk');
    expect((await client.request('DELETE', '/v1/sessions/current')).status).toBe(204);
    expect((await client.get('/v1/sessions/current')).status).toBe(401);
    expect((await server.anonymous.request('DELETE', '/v1/sessions/current')).status).toBe(401);
  });

  it('reaches only the programmes of the account', async () => {
    const client = await server.signIn('ppk', { ...IN_NTB, programmes: ['tps3r'] });
    const { locationId } = places[0] as Place;
    expect((await client.get(`/v1/locations/${locationId}/allowed-commands`)).status).toBe(404);
    expect((await client.command(locationId, 'start-stage', { stage: 'SOSIALISASI' }, { revision: 2 })).status).toBe(403);
    expect((await client.get('/v1/locations')).body).toMatchObject({ locations: [], total: 0 });
  });
});
