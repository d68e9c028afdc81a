import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import { DraftShelf, EVENT_STORE, type EventStore } from '@app/engine';
import type { Client } from './client.js';
import { line, listOf } from './designation-list.js';
import { applied, checked, download, ended, upload } from './import-desk.js';
import { MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

let server: RunningServer;
let centre: Client;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

/** What anybody has brought about, apart from what the server does by itself. */
const written = async (): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const { stream, type } of server.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: ['Location-', 'Import-'] } })) all.push(`${stream} ${type}`);
  return all;
};
const WRONG = listOf(line(1, MATARAM[0]), line(2, MATARAM[0]), line(3, '', { district: 'Ampenan', village: 'Kebon Sari' }), line(4, MATARAM[1], { amount: '3 ratus' }), line(5, MATARAM[2]));

describe('a list with errors', () => {
  let id: string;

  it('is uploaded and mapped without writing anything', async () => {
    const before = await written();
    const { status, body } = await upload(centre, 'designation', 'daftar.csv', WRONG);
    expect([status, body.state, body.rows]).toEqual([201, 'uploaded', 5]);
    expect(body.proposal).toMatchObject({ headerRow: 2, columns: expect.arrayContaining([expect.objectContaining({ title: 'Satker', field: 'satker', samples: ['bppw-52', 'bppw-52', 'bppw-52'] })]) });
    id = body.id;
    const mapped = await centre.post(`/v1/imports/${id}/mapping`, { headerRow: 2 });
    expect(mapped.body).toMatchObject({ state: 'checked', counts: { ready: 2, warning: 0, error: 2, duplicate: 1, skipped: 0 } });
    expect(await written()).toEqual(before);
  });

  it('tells every row with what is wrong and what was probably meant', async () => {
    const { body } = await centre.get(`/v1/imports/${id}/rows?kind=error`);
    expect(body.rows.map(({ row, findings }: { row: number; findings: { column: string; code: string }[] }) => [row, findings[0]?.column, findings[0]?.code])).toEqual([[5, 'Desa/Kelurahan', 'name.similar'], [6, 'Besaran Bantuan', 'amount.unreadable']]);
    expect(body.rows[0].findings[0].suggestions[0]).toMatchObject({ field: 'regionCode', value: '52.71.01.1010' });
    expect((await centre.get(`/v1/imports/${id}/rows?kind=duplicate`)).body.rows).toMatchObject([{ row: 4, findings: [{ code: 'row.repeated' }] }]);
    const first = (await centre.get(`/v1/imports/${id}/rows?limit=2`)).body;
    const second = (await centre.get(`/v1/imports/${id}/rows?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.rows, ...second.rows].map(({ row }: { row: number }) => row)).toEqual([3, 4, 5, 6]);
  });

  it('says what it would do, and is not applied as a whole', async () => {
    const before = await written();
    expect((await centre.get(`/v1/imports/${id}/effect`)).body).toEqual({ created: 2, changed: 0, unchanged: 0, refused: 0, refusedRows: [] });
    const { status, body } = await centre.post(`/v1/imports/${id}/apply`, { choice: 'all-or-nothing' });
    expect([status, body.unmet[0].code]).toEqual([409, 'import.not-all-ready']);
    expect(await written()).toEqual(before);
  });

  it('goes back to its owner with red cells and a column of errors', async () => {
    const { status, bytes } = await download(centre, `/v1/imports/${id}/annotated.xlsx`);
    expect(status).toBe(200);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getCell(2, 13).value).toBe('Kesalahan');
    expect(sheet.getCell(6, 11)).toMatchObject({ value: '3 ratus', fill: { fgColor: { argb: 'FFF8C9C9' } } });
    expect(JSON.stringify(sheet.getCell(6, 11).note)).toContain('tidak dapat dibaca');
    expect(String(sheet.getCell(5, 13).value)).toContain('52.71.01.1010');
    expect(sheet.getCell(3, 13).value).toBeNull();
  });

  it('is corrected by its suggestions and applied, each row once, all under one name', async () => {
    const corrections = [{ row: 5, field: 'regionCode', value: '52.71.01.1010' }, { row: 6, field: 'amount', value: '300 juta' }];
    expect((await centre.post(`/v1/imports/${id}/mapping`, { headerRow: 2, corrections })).body.counts).toMatchObject({ ready: 3, warning: 1, error: 0, duplicate: 1 });
    const { body } = await applied(centre, id);
    expect(body).toMatchObject({ state: 'applied', tally: { recorded: 4, unchanged: 0, refused: 0 }, progress: { done: 4, total: 4 } });
    const history = (await centre.get(`/v1/locations/tps3r-2021-52.71.01.1010/history`)).body.history;
    expect(history[0]).toMatchObject({ source: 'import' });
    const sent = [];
    for await (const { metadata, stream } of server.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: ['Location-tps3r-2021-'] } })) sent.push([stream, metadata['source'], metadata['$correlationId']]);
    expect(new Set(sent.map(([stream]) => stream)).size).toBe(4);
    expect(sent.every(([, source, correlation]) => source === 'timer' || (source === 'import' && correlation === body.importId))).toBe(true);
    expect((await centre.get(`/v1/imports/${id}/rows?kind=ready`)).body.rows.every(({ outcome }: { outcome: string }) => outcome === 'recorded')).toBe(true);
  });

  it('does nothing twice, neither applied again nor sent again', async () => {
    const before = await written();
    expect((await centre.post(`/v1/imports/${id}/apply`, { choice: 'valid-rows' })).body.unmet[0].code).toBe('import.already-applied');
    expect((await upload(centre, 'designation', 'daftar.csv', WRONG)).body).toMatchObject({ id, state: 'applied' });
    const copy = await checked(centre, 'designation', 'salinan.csv', `${WRONG}\r\n`);
    expect((await centre.get(`/v1/imports/${copy.body.id}/effect`)).body).toMatchObject({ created: 0, unchanged: 2 });
    expect((await applied(centre, copy.body.id)).body.tally).toEqual({ recorded: 0, unchanged: 2, refused: 0 });
    expect((await written()).filter((event) => event.startsWith('Location-'))).toEqual(before.filter((event) => event.startsWith('Location-')));
  });

  it('is taken back by cancelling what it designated, except where somebody has gone on', async () => {
    expect((await centre.post(`/v1/imports/${id}/undo`, { reason: 'Salah daftar' })).body.unmet[0].code).toBe('import.sk-revision-missing');
    await centre.command(`tps3r-2021-${MATARAM[0]}`, 'assign-officer', { role: 'ppk', account: 'ppk-1', unit: 'PPK' });
    expect((await centre.post(`/v1/imports/${id}/undo`, { reason: 'Salah daftar', skRevision: 'SK-8', skDate: '2021-03-01' })).status).toBe(202);
    expect((await ended(centre, id)).body).toMatchObject({ state: 'undone', undone: { rows: 3, refused: 1 } });
    expect((await centre.get(`/v1/imports/${id}/rows?kind=not-undone`)).body.rows).toMatchObject([{ row: 3, undo: { outcome: 'refused', unmet: [{ code: 'import.moved-on' }] } }]);
    expect((await centre.get('/v1/locations/tps3r-2021-52.71.01.1010')).body.situation).toBe('cancelled');
    expect((await centre.get(`/v1/locations/tps3r-2021-${MATARAM[0]}`)).body.situation).toBe('active');
  });
});

describe('a list that is mapped anew after it has failed', () => {
  it('keeps what was told of rows that say the same, and forgets the rest', async () => {
    const shelf = server.app.get(DraftShelf);
    const { body: { id } } = await checked(centre, 'designation', 'terhenti.csv', listOf(line(1, MATARAM[4]), line(2, MATARAM[5])));
    await shelf.report(id, [3, 4].map((row) => ({ row, locationId: 'tps3r-2021', outcome: 'recorded', unmet: [] })));
    await shelf.save({ ...(await shelf.find(id))!, state: 'failed' });
    const { body } = await centre.post(`/v1/imports/${id}/mapping`, { headerRow: 2, corrections: [{ row: 4, field: 'amount', value: '400 juta' }] });
    expect(body.state).toBe('checked');
    expect((await centre.get(`/v1/imports/${id}/rows`)).body.rows.map(({ row, outcome }: { row: number; outcome?: string }) => [row, outcome])).toEqual([[3, 'recorded'], [4, undefined]]);
  });
});

describe('a list without errors', () => {
  it('is applied as a whole, from the sheet that is named', async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet('Sampul').addRow(['Rekapitulasi']);
    const rows = workbook.addWorksheet('Lokasi');
    for (const text of listOf(line(1, MATARAM[4]), line(2, MATARAM[5])).split('\r\n')) rows.addRow(text.split(';'));
    const { body } = await upload(centre, 'designation', 'dua-lembar.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(body).toMatchObject({ sheet: 'Sampul', sheets: ['Lokasi'], proposal: { columns: [], top: [{ row: 1, texts: ['Rekapitulasi'] }] } });
    expect((await centre.get(`/v1/imports/${body.id}/effect`)).body.unmet[0].code).toBe('import.not-checked');
    const mapped = await centre.post(`/v1/imports/${body.id}/mapping`, { sheet: 'Lokasi', headerRow: 2 });
    expect(mapped.body).toMatchObject({ sheet: 'Lokasi', sheets: ['Sampul'], counts: { ready: 2, error: 0 } });
    expect((await applied(centre, body.id, 'all-or-nothing')).body).toMatchObject({ choice: 'all-or-nothing', tally: { recorded: 2, unchanged: 0, refused: 0 } });
  });
});

describe('a list that says something else of a location', () => {
  const LATER = listOf(line(1, MATARAM[4], { amount: '350.000.000' }), line(2, MATARAM[5])).replaceAll('15/02/2021', '20/02/2021').replaceAll('SK-7', 'SK-8');

  it('is refused, unless it comes with a reason: then it amends', async () => {
    const { body } = await checked(centre, 'designation', 'perubahan.csv', LATER);
    expect((await centre.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ created: 0, changed: 0, refused: 2, refusedRows: [{ unmet: [{ code: 'location.already-designated' }] }, {}] });
    await untilAnswer(({ body: { total } }) => total === 1, () => centre.get(`/v1/locations?programme=tps3r&q=${MATARAM[5]}`)); // a list is checked against the tables
    await centre.post(`/v1/imports/${body.id}/mapping`, { headerRow: 2, amendReason: 'SK perubahan' });
    expect((await centre.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ created: 0, changed: 2, refused: 0 });
    expect((await applied(centre, body.id)).body.tally).toEqual({ recorded: 2, unchanged: 0, refused: 0 });
    expect((await centre.get(`/v1/locations/tps3r-2021-${MATARAM[4]}`)).body).toMatchObject({ amount: 350_000_000, sk: { number: 'SK-8' } });
    await centre.post(`/v1/imports/${body.id}/undo`, { reason: 'x', skRevision: 'SK-9', skDate: '2021-03-01' });
    expect((await ended(centre, body.id)).body.undone).toEqual({ rows: 0, refused: 2 });
  });
});
