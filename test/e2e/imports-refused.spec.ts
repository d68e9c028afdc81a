import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.js';
import { line, listOf } from './designation-list.js';
import { applied, checked, upload } from './import-desk.js';
import { MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

describe('whose imports they are', () => {
  it('is seen by nobody else', async () => {
    const { body } = await upload(centre, 'designation', 'milik.csv', listOf(line(1, MATARAM[3])));
    const other = await server.signIn('pengawas-pusat', { person: 'orang-lain' });
    expect((await other.get(`/v1/imports/${body.id}`)).status).toBe(404);
    expect((await other.post(`/v1/imports/${body.id}/apply`, { choice: 'valid-rows' })).status).toBe(404);
    expect((await other.get('/v1/imports')).body.imports).toEqual([]);
    expect((await centre.get('/v1/imports')).body.imports.some(({ id }: { id: string }) => id === body.id)).toBe(true);
  });

  it('is for those who may send what the list carries', async () => {
    const facilitator = await server.signIn('fasilitator');
    expect((await upload(facilitator, 'designation', 'a.csv', listOf(line(1, MATARAM[3])))).status).toBe(403);
    expect((await facilitator.get('/v1/imports/template.xlsx?kind=designation&programme=tps3r&fiscalYear=2021')).status).toBe(403);
    expect((await (await server.signIn('auditor')).get('/v1/imports')).status).toBe(403);
  });

  it('reaches no further than the authority of whoever applies it', async () => {
    const regional = await server.signIn('pengawas-pusat', { regions: ['32'], person: 'wilayah-32' });
    const { body } = await checked(regional, 'designation', 'luar.csv', listOf(line(1, MATARAM[7])));
    expect((await regional.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ created: 0, refused: 1, refusedRows: [{ unmet: [{ code: 'scope.outside' }] }] });
    expect((await applied(regional, body.id)).body.tally).toEqual({ recorded: 0, unchanged: 0, refused: 1 });
  });
});

describe('what is no list', () => {
  it('is refused with a sentence', async () => {
    const codes = await Promise.all([['a.csv', ''], ['a.txt', 'x'], ['a.xlsx', 'x']].map(async ([name = '', content = '']) => {
      const { status, body } = await upload(centre, 'designation', name, content);
      return [status, body.errors?.[0]?.code ?? body.code];
    }));
    expect(codes).toEqual([[422, 'sheet.empty'], [422, 'sheet.type'], [422, 'sheet.type-mismatch']]);
    expect((await centre.post('/v1/imports?kind=designation&name=a.csv', {})).body.code).toBe('sheet.expected');
    const { body } = await upload(centre, 'designation', 'mapping.csv', listOf(line(1, MATARAM[5])));
    expect((await centre.post(`/v1/imports/${body.id}/mapping`, { headerRow: 99 })).body.unmet[0].code).toBe('import.header-row-missing');
    expect((await centre.post(`/v1/imports/${body.id}/apply`, { choice: 'valid-rows' })).body.unmet[0].code).toBe('import.not-checked');
  });
});
