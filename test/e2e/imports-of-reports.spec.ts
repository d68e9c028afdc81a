import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Client } from './client.js';
import { openCountry, type Country } from './country.js';
import { applied, checked, download, ended } from './import-desk.js';
import { Journey } from './journey.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

let country: Country;
let field: Client;
let whole: Journey;
let inWorks: Journey;

const HASH = 'a'.repeat(64);
const TITLES = 'Kode Lokasi;Kode Paket;Fisik (%);Tanggal Pengamatan;Kendala;Berkas Foto;Sidik Foto (SHA-256);Ukuran Foto (bita)';
const sheet = (...lines: readonly string[]): string => [TITLES, ...lines].join('\r\n');
const report = ({ id, on }: Journey, percent: string, { work = '', photo = true } = {}): string => `${id};${work};${percent};${on};;${photo ? `foto.jpg;${HASH};1024` : ''}`;
const physicalOf = async (id: string): Promise<number> => (await field.get(`/v1/locations/${id}`)).body.physical.percent as number;

beforeAll(async () => {
  country = await openCountry();
  field = country.offices.fasilitator;
  whole = await (await Journey.begin(country, 'sandes')).advance({ until: stepTo('ReportProgress') });
  inWorks = await (await Journey.begin(country, 'kotaku-apbn', { works: 2 })).advance({ until: stepTo('ReportProgress') });
  await field.get(`/v1/locations?after=${inWorks.position}`); // a list is checked against the tables
});
afterAll(() => country.server.stop());

describe('a list of progress reports', () => {
  it('is judged by the same rules as a report sent alone, row by row', async () => {
    const { body } = await checked(field, 'progress', 'fisik.csv', sheet(report(whole, '40'), report(inWorks, '30', { work: 'work-1', photo: false }), report(inWorks, '20', { work: 'work-9' }), report(inWorks, '0,5 persen', { work: 'work-2' })));
    expect(body.counts).toMatchObject({ ready: 2, error: 2 });
    expect((await field.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ changed: 1, created: 0, refused: 1, refusedRows: [{ row: 3, unmet: [{ code: 'progress.photo-missing' }] }] });
    expect(await physicalOf(whole.id)).toBe(0);
    const end = await applied(field, body.id);
    expect(end.body.tally).toEqual({ recorded: 1, unchanged: 0, refused: 1 });
    expect(await physicalOf(whole.id)).toBe(40);
    expect((await field.get(`/v1/imports/${body.id}/rows?kind=refused`)).body.rows).toMatchObject([{ row: 3, outcome: 'refused', unmet: [{ code: 'progress.photo-missing' }] }]);
  });

  it('says again in another file what is already so, and changes nothing', async () => {
    const { body } = await checked(field, 'progress', 'lagi.csv', sheet(report(whole, '40'), `${whole.id};;;;;;;`));
    expect(body.counts).toMatchObject({ ready: 1, skipped: 1 });
    expect((await field.get(`/v1/imports/${body.id}/effect`)).body).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await applied(field, body.id)).body.tally).toEqual({ recorded: 0, unchanged: 1, refused: 0 });
  });

  it('is taken back by corrections to what was reported before', async () => {
    const { body } = await checked(field, 'progress', 'naik.csv', sheet(report(whole, '70'), report(inWorks, '45', { work: 'work-1' })));
    await applied(field, body.id);
    expect(await physicalOf(whole.id)).toBe(70);
    await field.post(`/v1/imports/${body.id}/undo`, { reason: 'Salah berkas' });
    expect((await ended(field, body.id)).body).toMatchObject({ state: 'undone', undone: { rows: 2, refused: 0 } });
    expect([await physicalOf(whole.id), await physicalOf(inWorks.id)]).toEqual([40, 0]);
  });

  it('says which rows cannot be taken back any more', async () => {
    const { body } = await checked(field, 'progress', 'lewat.csv', sheet(report(whole, '55')));
    await applied(field, body.id);
    const later = await checked(field, 'progress', 'baru.csv', sheet(report(whole, '60')));
    await applied(field, later.body.id);
    await field.post(`/v1/imports/${body.id}/undo`, { reason: 'Salah berkas' });
    expect((await ended(field, body.id)).body.undone).toEqual({ rows: 0, refused: 1 });
    expect((await field.get(`/v1/imports/${body.id}/rows?kind=not-undone`)).body.rows[0].undo.unmet[0].code).toBe('progress.not-latest');
  });

  it('begins with a template that knows the places and their works', async () => {
    const { bytes } = await download(field, '/v1/imports/template.xlsx?kind=progress&programme=kotaku-apbn&fiscalYear=2021');
    const { body } = await checked(field, 'progress', 'templat.xlsx', bytes);
    expect(body).toMatchObject({ counts: { ready: 0, error: 0, skipped: 2 } });
    expect(body.proposal.columns.find(({ field }: { field: string }) => field === 'work').samples).toEqual(['work-1', 'work-2']);
  });
});

describe('a list of labour reports', () => {
  const TITLES = 'Kode Lokasi;Bulan;Pekerja;Perempuan;MBR;Terdampak;Tulang Punggung Keluarga;HOK;Upah (Rp);Usia Termuda';

  it('is recorded, and cannot be taken back as a whole', async () => {
    const { body } = await checked(field, 'labour', 'kerja.csv', [TITLES, `${whole.id};${whole.on.slice(0, 7)};10;4;8;2;0;120,5;Rp 9.500.000,00;21`].join('\n'));
    expect((await applied(field, body.id)).body.tally).toEqual({ recorded: 1, unchanged: 0, refused: 0 });
    expect((await field.get(`/v1/locations/${whole.id}`)).body.labour).toBeDefined();
    expect((await field.post(`/v1/imports/${body.id}/undo`, { reason: 'x' })).body.unmet[0].code).toBe('import.kind-not-undoable');
  });
});
