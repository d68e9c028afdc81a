import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EVENT_STORE, type EventStore } from '@app/engine';
import type { Client } from './client.js';
import { openCountry, type Country } from './country.js';
import { Journey } from './journey.js';
import { excelRows, toldIn } from './sheets.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

const CSV = 'text/csv';
const ASKED = 'programme=kotaku-cfw&fiscalYear=2021&until=2021-12-31';

let country: Country;
let centre: Client;
let paid: Journey;
let begun: Journey;
let silent: Journey;

beforeAll(async () => {
  country = await openCountry();
  centre = country.offices['pengawas-pusat'];
  paid = await (await Journey.begin(country, 'kotaku-cfw')).advance();
  begun = await (await Journey.begin(country, 'kotaku-cfw')).advance({ until: stepTo('RequestTranche') });
  silent = await Journey.begin(country, 'kotaku-cfw');
}, 120_000);
afterAll(() => country.server.stop());

const regionOf = ({ id }: Journey): string => id.slice('kotaku-cfw-2021-'.length);

const send = (bytes: string | Uint8Array, { type = CSV, path = '', query = ASKED, client = centre }: { type?: string; path?: string; query?: string; client?: Client } = {}): Promise<Response> =>
  fetch(`${country.server.url}/v1/reconciliations${path}?${query}&after=${silent.position}`, { method: 'POST', headers: { ...client.headers, 'content-type': type }, body: bytes });

/** With a title of its own above, as such files come. */
const exportOf = (...rows: readonly string[]): string =>
  ['Rekap e-Mon', 'Kode Wilayah;Desa;Nilai Kontrak (Rp);Realisasi Keuangan (Rp);Realisasi Fisik (%)', ...rows].join('\r\n');

const disbursedTo = async (journey: Journey): Promise<number> => {
  let sum = 0;
  for await (const { type, data } of country.server.app.get<EventStore>(EVENT_STORE).readStream(`Location-${journey.id}`)) if (type === 'TrancheDisbursed') sum += (data as { amount: number }).amount;
  return sum;
};
const theirs = async (): Promise<string> => exportOf(
  `${regionOf(paid)};A;300.000.000;${await disbursedTo(paid)};100`,
  `${regionOf(begun)};B;Rp 300.000.000,00;210000000;0`,
  '52.01.01.2001;C;1;2;3',
);

describe('a reconciliation', () => {
  it('tells row by row what is the same, what differs, and what only one of the two knows', async () => {
    const response = await send(await theirs());
    const body = await response.json() as { rows: { region: string; verdict: string; cells: { figure: string }[] }[] };
    expect(response.status).toBe(200);
    expect(body).toMatchObject({
      source: 'A', counts: { same: 1, differs: 1, 'only-here': 1, 'only-there': 1 }, total: 4, problemsInAll: 0,
      compared: [{ key: 'contractAmount' }, { key: 'disbursed' }, { key: 'physical' }],
      rows: [
        { region: regionOf(begun), verdict: 'differs', row: 4, cells: [{ same: true }, { figure: 'disbursed', ours: 0, theirs: 210_000_000, difference: -210_000_000, same: false }, { same: true }] },
        { region: regionOf(silent), verdict: 'only-here' }, { region: '52.01.01.2001', verdict: 'only-there', row: 5 }, { region: regionOf(paid), verdict: 'same' },
      ],
      totals: [{ figure: 'contractAmount', ours: 600_000_000, theirs: 600_000_001 }, { figure: 'disbursed', ours: await disbursedTo(paid), theirs: await disbursedTo(paid) + 210_000_002 }, { figure: 'physical' }],
    });
  });

  it('changes nothing in the journal', async () => {
    const head = await country.server.app.get<EventStore>(EVENT_STORE).head();
    await send(await theirs());
    expect(await country.server.app.get<EventStore>(EVENT_STORE).head()).toBe(head);
  });

  it('shows only what is asked for', async () => {
    const body = await (await send(await theirs(), { query: `${ASKED}&verdict=only-there` })).json();
    expect(body).toMatchObject({ total: 1, rows: [{ region: '52.01.01.2001' }] });
    expect(await (await send(await theirs(), { query: `${ASKED}&skip=3&limit=1` })).json()).toMatchObject({ total: 4, rows: [{ verdict: 'same' }] });
  });

  it('can be taken away as a sheet, and such a sheet can be compared again', async () => {
    const response = await send(await theirs(), { path: '/sheet.xlsx' });
    expect(response.headers.get('content-disposition')).toMatch(/rekonsiliasi-\d{4}-\d{2}-\d{2}\.xlsx/);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { rows } = toldIn(await excelRows(bytes), 'Putusan');
    expect(rows.map((row) => [row['Putusan'], row['Kode wilayah'], row['Realisasi Keuangan (Rp): selisih']])).toEqual([
      ['Berbeda', regionOf(begun), -210_000_000], ['Hanya di sini', regionOf(silent), null], ['Hanya di sana', '52.01.01.2001', null], ['Sama', regionOf(paid), 0],
      ['JUMLAH', null, -210_000_002],
    ]);
    const exported = Buffer.from(await (await centre.open(`/v1/reports/mis-11.xlsx?${ASKED}`, {}, AbortSignal.timeout(20_000))).arrayBuffer());
    expect(await (await send(exported, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })).json()).toMatchObject({ counts: { same: 3, differs: 0, 'only-here': 0, 'only-there': 0 } });
  });

  it('tells rows in doubt instead of guessing', async () => {
    const body = await (await send(exportOf(`${regionOf(paid)};A;banyak;1;100`, `${regionOf(paid)};A;1;1;1`, '5271051001;X;1;1;1'))).json();
    expect(body).toMatchObject({ problemsInAll: 3, problems: [{ row: 3, code: 'figure.unreadable' }, { row: 4, code: 'region.repeated' }, { row: 5, code: 'region.unreadable', sentence: { id: expect.stringContaining('5271051001') } }] });
  });

  it('is refused in words where there is nothing to compare', async () => {
    const refused = async (bytes: string | Uint8Array, type?: string) => {
      const response = await send(bytes, { type });
      return [response.status, await response.json()];
    };
    expect(await refused('a;b;c\r\n1;2;3')).toMatchObject([422, { errors: [{ in: 'body', code: 'reconciliation.no-headings', sentence: { id: expect.stringContaining('Kode Wilayah') } }] }]);
    expect(await refused('PK\x03\x04')).toMatchObject([422, { errors: [{ code: 'sheet.type-mismatch' }] }]);
    expect(await refused('{}', 'application/json')).toMatchObject([415, { code: 'sheet.expected' }]);
    expect(await refused('x', 'text/plain')).toMatchObject([415, {}]);
    expect(await refused(new Uint8Array(10_000_001))).toMatchObject([413, { code: 'body.too-large' }]);
  });

  it('is only for those who are signed in, and compares what they may see', async () => {
    expect((await send(await theirs(), { client: country.server.anonymous })).status).toBe(401);
    const elsewhere = await country.server.signIn('ppk', { regions: ['32'] });
    expect(await (await send(await theirs(), { client: elsewhere })).json()).toMatchObject({ counts: { same: 0, differs: 0, 'only-here': 0, 'only-there': 3 } });
  });
});
