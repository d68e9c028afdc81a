import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHIPPED_VIEWS } from '@app/programme';
import type { Body, Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';

const SHIPPED = SHIPPED_VIEWS.length;

let server: RunningServer;
let [korkot, ppk]: Client[] = [];

beforeAll(async () => {
  server = await startServer();
  [korkot, ppk] = await Promise.all([server.signIn('korkot'), server.signIn('ppk')]);
}, 60_000);
afterAll(() => server.stop());

const keep = (client: Client, body: object) => client.request('POST', '/v1/views', { body });
const views = async (client: Client, after?: string): Promise<Body[]> => (await client.get(`/v1/views${after === undefined ? '' : `?after=${after}`}`)).body.views;
const FILTERS = { band: 'critical', programme: 'kotaku-cfw', fiscalYear: 2021, current: true, sort: 'place' };

describe('saved views', () => {
  it('come with the application, and each of them is a question that the list understands', async () => {
    const shipped = await views(korkot!);
    expect(shipped).toHaveLength(SHIPPED);
    for (const { kind, filters } of shipped) {
      expect(kind).toBe('shipped');
      expect((await korkot!.get(`/v1/deadlines?${new URLSearchParams(filters).toString()}`)).status).toBe(200);
    }
  });

  it('are shown to everyone where they are shared, and to nobody else where not', async () => {
    await keep(korkot!, { name: 'Rahasia', shared: false, filters: {} });
    const { status, body } = await keep(korkot!, { name: 'Kritis CFW', shared: true, filters: FILTERS });
    expect(status).toBe(201);
    expect((await views(korkot!, body.position)).slice(SHIPPED)).toMatchObject([
      { view: body.view, kind: 'shared', name: { id: 'Kritis CFW' }, filters: FILTERS, mine: true }, { kind: 'private', name: { id: 'Rahasia' }, mine: true },
    ]);
    expect((await views(ppk!)).slice(SHIPPED)).toMatchObject([{ view: body.view, kind: 'shared', mine: false, filters: FILTERS }]);
  });

  it('hold flags and numbers as such: the texts of an address are none in a body', async () => {
    const { status, body } = await keep(korkot!, { name: 'Teks', shared: false, filters: { missed: 'true', fiscalYear: '2021' } });
    expect([status, (body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()]).toEqual([422, ['/filters/fiscalYear', '/filters/missed']]);
    expect((await korkot!.get('/v1/deadlines?missed=true&fiscalYear=2021')).status).toBe(200);
  });

  it('are renamed and removed by whoever keeps them', async () => {
    const { view } = (await views(korkot!))[SHIPPED]!;
    const name = { body: { name: 'Kritis' } };
    expect((await ppk!.request('POST', `/v1/views/${view}/name`, name)).status).toBe(404);
    expect((await ppk!.request('DELETE', `/v1/views/${view}`)).status).toBe(404);
    const { body } = await korkot!.request('POST', `/v1/views/${view}/name`, name);
    expect((await views(ppk!, body.position))[SHIPPED]).toMatchObject({ name: { id: 'Kritis' } });
    const removed = await korkot!.request('DELETE', `/v1/views/${view}`);
    expect([removed.status, await views(ppk!, removed.body.position)]).toMatchObject([200, { length: SHIPPED }]);
  });

  it('are kept once under one key, and the key is for nothing else', async () => {
    const headers = { 'idempotency-key': 'keep-once-0001' };
    const asked = { name: 'Satu kali', shared: false, filters: FILTERS };
    const [first, again] = [await ppk!.request('POST', '/v1/views', { body: asked, headers }), await ppk!.request('POST', '/v1/views', { body: asked, headers })];
    expect([first.status, again.status, again.body.view]).toEqual([201, 201, first.body.view]);
    expect((await views(ppk!, again.body.position)).filter(({ name }) => name.id === 'Satu kali')).toHaveLength(1);
    const other = await ppk!.request('POST', '/v1/views', { body: { ...asked, name: 'Lain' }, headers });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key.reused']);
  });

  it('are fifty for an account at most, however fast they are kept', async () => {
    const satker = await server.signIn('satker');
    const answers = await Promise.all(Array.from({ length: 53 }, (_, at) => keep(satker, { name: `Tampilan ${at}`, shared: false, filters: {} })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(50).fill(201), 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'refused', unmet: [{ code: 'view.too-many', sentence: { en: expect.stringContaining('at most 50') } }] });
    const [, first] = (await views(satker)).filter(({ mine }) => mine);
    const removed = await satker.request('DELETE', `/v1/views/${first!.view}`);
    await views(satker, removed.body.position);
    expect((await keep(satker, { name: 'Lagi', shared: false, filters: {} })).status).toBe(201);
  });

  it.each([
    { name: 'x', shared: true, filters: { band: 'late' } }, { name: 'x', shared: true, filters: { cursor: 'x' } }, { name: 'x', shared: true, filters: { unknown: 1 } },
    { name: '', shared: true, filters: {} }, { name: 'x', shared: 'yes', filters: {} }, { name: 'x', shared: true },
  ])('are refused where the list would not understand them: %j', async (body) => {
    expect((await keep(korkot!, body)).body.code).toBe('input.invalid');
  });
});
