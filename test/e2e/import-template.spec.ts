import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import type { Client } from './client.js';
import { checked, download, upload } from './import-desk.js';
import { designate, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

const rowsOfTemplate = async (): Promise<number> => {
  const { bytes } = await download(centre, '/v1/imports/template.xlsx?kind=designation&programme=kotaku-cfw&fiscalYear=2021');
  return (await upload(centre, 'designation', 'templat.xlsx', bytes)).body.proposal.rows as number;
};

describe('the template', () => {
  it('holds what is known as text, and comes back without changing anything', async () => {
    const { body: { position } } = await designate(centre, MATARAM[6], 'kotaku-cfw');
    const { body: { total } } = await centre.get(`/v1/locations?programme=kotaku-cfw&after=${position}`);
    const { status, bytes } = await download(centre, '/v1/imports/template.xlsx?kind=designation&programme=kotaku-cfw&fiscalYear=2021');
    expect(status).toBe(200);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getCell('J2')).toMatchObject({ value: MATARAM[6], numFmt: '@' });
    expect(sheet.getCell('J900').numFmt ?? sheet.getColumn(10).numFmt).toBe('@');
    const { body } = await checked(centre, 'designation', 'templat.xlsx', bytes);
    expect(body.counts).toMatchObject({ ready: total, error: 0, warning: 0 });
    expect((await centre.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ created: 0, unchanged: total, refused: 0 });
    const cancelled = await centre.command(`kotaku-cfw-2021-${MATARAM[6]}`, 'cancel', { skRevision: 'SK-9', skDate: '2021-03-01', reason: 'Uji' });
    await centre.get(`/v1/locations?after=${cancelled.body.position}`);
    expect(await rowsOfTemplate()).toBe(total - 1);
  });
});
