import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EVENT_STORE, type EventStore } from '@app/engine';
import { openCountry, type Country } from './country.js';
import { Journey } from './journey.js';
import { excelOf, toldIn, type Told } from './sheets.js';
import { stepTo } from './walker.js';

jest.setTimeout(60_000);

const CREW = { workers: 20, women: 8, mbr: 15, affected: 5, hok: 300, wages: 30_000_000, youngestAge: 19 };

let country: Country;
let working: Journey;
let finished: Journey;
let month: string;
let after: string;

beforeAll(async () => {
  country = await openCountry();
  finished = await (await Journey.begin(country, 'kotaku-cfw')).advance();
  working = await (await Journey.begin(country, 'kotaku-cfw')).advance({ until: stepTo('ReportProgress') });
  month = working.on.slice(0, 7);
  const work = Object.keys(working.known.works)[0];
  await working.does('fasilitator', 'ReportLabour', { ...CREW, month, ...(work && { work }) });
  await working.does('ppk', 'CorrectLabour', { ...CREW, hok: 281, wages: 28_100_000, report: 'labour-1', reason: 'Salah hitung' });
  working.later(40);
  await working.does('fasilitator', 'ReportLabour', { ...CREW, workers: 30, mbr: 25, hok: 400, month: working.on.slice(0, 7), ...(work && { work }) });
  after = working.position;
}, 120_000);
afterAll(() => country.server.stop());

const told = async (form: string, query: string, first = 'Program'): Promise<Told> => {
  const rows = await excelOf(country.offices['pengawas-pusat'], `/v1/reports/${form}.xlsx?programme=kotaku-cfw&fiscalYear=2021&after=${after}${query}`);
  return toldIn(rows, first.concat(rows.some(([cell]) => cell === `${first} *`) ? ' *' : ''));
};
const regionOf = ({ id }: Journey): string => id.slice('kotaku-cfw-2021-'.length);
const rowOf = ({ rows }: Told, journey: Journey) => rows.find((row) => row['Kode wilayah'] === regionOf(journey)) ?? {};

type Fact = { readonly stream: string; readonly type: string; readonly data: Readonly<Record<string, number>>; readonly at: string };
const journal = async (): Promise<readonly Fact[]> => {
  const facts: Fact[] = [];
  for await (const { stream, type, data, metadata } of country.server.app.get<EventStore>(EVENT_STORE).readAll({ filter: { streamPrefixes: ['Location-kotaku-cfw-2021-'] } })) {
    facts.push({ stream, type, data: data as Fact['data'], at: (metadata as { occurredAt: string }).occurredAt });
  }
  return facts;
};

describe('a report form', () => {
  it('is listed with what of it is assumed', async () => {
    const { body } = await country.offices.ppk.get('/v1/reports');
    expect(body.forms.map(({ form }: { form: string }) => form)).toEqual(['mis-10', 'mis-11', 'mis-7', 'mis-9', 'padat-karya-bulanan', 'ringkasan-dua-mingguan']);
    for (const { source, assumedColumns, columns } of body.forms) expect([source, assumedColumns]).toEqual(['A', columns.filter((column: { source: string }) => column.source === 'A').length]);
  });

  it('says on its face that it is assumed, and marks the columns that are', async () => {
    const rows = await excelOf(country.offices.ppk, `/v1/reports/mis-10.xlsx?programme=kotaku-cfw&fiscalYear=2021&after=${after}`);
    expect(rows.slice(0, 9).flat()).toEqual(expect.arrayContaining([
      'MIS Form 10: pencairan dana', 'Bentuk formulir ini diasumsikan; belum ada formulir resmi dari kantor.', 'Bertanda *: 28 dari 34 kolom diasumsikan.',
    ]));
    expect((await told('mis-10', '')).headings.filter((heading) => heading.endsWith(' *'))).toHaveLength(28);
  });

  it('tells of the month what was reported for it, as corrected, and leaves empty what nobody recorded', async () => {
    const events = (await journal()).filter(({ stream }) => stream.endsWith(regionOf(working)));
    const standing = events.find(({ type, data }) => type === 'LabourCorrected' && String(data['month']) === month);
    const sheet = await told('padat-karya-bulanan', `&month=${month}`);
    expect(sheet.rows).toHaveLength(2);
    expect(rowOf(sheet, working)).toMatchObject({
      'HOK bulan ini': standing?.data['hok'], 'Upah bulan ini (Rp)': standing?.data['wages'], Pekerja: 20, Perempuan: 8, 'HOK s.d. bulan ini': 281, 'Hari per pekerja': 14.05, 'Upah rencana (Rp)': null,
    });
    const later = await told('padat-karya-bulanan', `&until=${working.on}`);
    expect(rowOf(later, working)).toMatchObject({ 'HOK bulan ini': 400, 'HOK s.d. bulan ini': 681, Pekerja: 30 });
  });

  it('counts money and progress as the journal does, up to the day asked for', async () => {
    const events = await journal();
    const paidOn = events.find(({ type, stream }) => type === 'TrancheDisbursed' && stream.endsWith(regionOf(finished)))!.data['disbursedOn'] as unknown as string;
    for (const until of ['2021-12-31', paidOn]) {
      const sheet = await told('mis-11', `&until=${until}`);
      for (const journey of [working, finished]) {
        const own = events.filter(({ stream, at }) => stream.endsWith(regionOf(journey)) && at < `${until}T16:00:00.000Z`);
        const paid = own.filter(({ type, data }) => type === 'TrancheDisbursed' && String(data['disbursedOn']) <= until).reduce((sum, { data }) => sum + data['amount']!, 0);
        const physical = own.filter(({ type }) => type === 'ProgressReported').at(-1)?.data['physical'] ?? 0;
        expect([until, rowOf(sheet, journey)['Dana cair (Rp)'], rowOf(sheet, journey)['Fisik realisasi (%)']]).toEqual([until, paid, physical]);
      }
    }
  });

  it('tells the days of the stages and the numbers of the papers', async () => {
    const events = (await journal()).filter(({ stream }) => stream.endsWith(regionOf(finished)));
    const rkm = events.find(({ type, data }) => type === 'StageCompleted' && String(data['stage']) === 'RKM')!;
    expect(rowOf(await told('mis-7', '&until=2021-12-31'), finished)['RKM: selesai']).toEqual(new Date(`${rkm.data['on']}T00:00:00Z`));
    const spp = events.find(({ type, data }) => type === 'SppIssued' && data['tranche'] === 1)!;
    expect(rowOf(await told('mis-10', '&until=2021-12-31'), finished)['Tahap I: nomor SPP']).toBe(spp.data['number']);
    expect(rowOf(await told('mis-9', '&until=2021-12-31'), finished)['Nilai kontrak (Rp)']).toBe(300_000_000);
  });

  it('sums a province over its locations', async () => {
    const { rows } = await told('ringkasan-dua-mingguan', '&until=2021-12-31', 'Kode provinsi');
    const paid = (await journal()).filter(({ type }) => type === 'TrancheDisbursed').reduce((sum, { data }) => sum + data['amount']!, 0);
    expect(rows).toEqual([expect.objectContaining({ 'Kode provinsi': '52', Lokasi: 2, Kontrak: 2, 'Nilai kontrak (Rp)': 600_000_000, 'Dana cair (Rp)': paid, HOK: expect.any(Number), 'Serah terima': 1 })]);
  });

  it('is refused where nobody knows the form, or the month is none', async () => {
    const { ppk } = country.offices;
    expect((await ppk.get('/v1/reports/form-99.xlsx?programme=kotaku-cfw&fiscalYear=2021')).status).toBe(404);
    expect((await ppk.get('/v1/reports/mis-7.xlsx?fiscalYear=2021')).body).toMatchObject({ status: 422, errors: [{ pointer: '/programme', code: 'field.missing' }] });
    expect((await ppk.get('/v1/reports/mis-7.xlsx?programme=kotaku-cfw&fiscalYear=2021&month=2021-13')).body).toMatchObject({ errors: [{ code: 'month.invalid' }] });
  });
});
