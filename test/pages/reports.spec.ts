// Forms taken away, and somebody else's figures held against ours: each number is counted again from the events.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel, { type CellValue, type Worksheet } from 'exceljs';
import type { Page } from 'playwright-core';
import { openHouse, type House, type Person } from './browser.js';
import { opened } from './imports/lists.js';

const OURS = 'programme=kotaku-cfw&fiscalYear=2021';
const MONTH = '2021-05';
const END_OF_MONTH = '2021-05-31T16:00:00.000Z';
const PROGRESS_BEFORE_MONTH_END = 18;

type Told = { readonly type: string; readonly occurredAt: string; readonly data: Readonly<Record<string, unknown>> };
type Counted = { readonly region: string; readonly contract: number; readonly contractNumber: string; readonly disbursed: number; readonly physical: number; readonly wages: number; readonly rkmOn: string };

let house: House;
let person: Person;
let page: Page;
let counted: readonly Counted[];

const read = async <T>(path: string): Promise<T> => (await (await person.context.request.get(`${house.server.base}${path}`)).json()) as T;

/** As it was when the month ended. */
const recountOf = (region: string, history: readonly Told[]): Counted => {
  const told = (type: string) => history.filter((event) => event.type === type && event.occurredAt < END_OF_MONTH).map(({ data }) => data);
  const sum = (rows: readonly Readonly<Record<string, unknown>>[], key: string): number => rows.reduce((all, row) => all + Number(row[key]), 0);
  const percent = new Map(told('ProgressReported').map((data) => [String(data['work']), Number(data['percent'])]));
  const works = told('WorkAdded');
  const [contract = {}] = told('ContractSigned');
  return {
    region, contract: Number(contract['amount']), contractNumber: String(contract['number']), disbursed: sum(told('TrancheDisbursed'), 'amount'),
    physical: works.reduce((all, { work, amount }) => all + (percent.get(String(work)) ?? 0) * Number(amount), 0) / sum(works, 'amount'),
    wages: sum(told('LabourReported').filter(({ month }) => month === MONTH), 'wages'),
    rkmOn: String(told('StageCompleted').find(({ stage }) => stage === 'RKM')?.['on']),
  };
};

/** What stands below a heading, by the region of the row. */
const columnIn = (sheet: Worksheet, key: string, heading: string): ReadonlyMap<string, CellValue> => {
  const textAt = (row: number, column: number): string => sheet.getCell(row, column).text.replace(/ \*$/, '');
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1);
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const header = rows.find((row) => columns.some((column) => textAt(row, column) === key)) ?? 0;
  const at = (title: string): number => columns.find((column) => textAt(header, column) === title) ?? 0;
  return new Map(rows.filter((row) => row > header && /^\d\d/.test(textAt(row, at(key)))).map((row) => [textAt(row, at(key)), sheet.getCell(row, at(heading)).value]));
};

const downloaded = async (click: () => Promise<void>): Promise<Worksheet> => {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return opened(await file.path());
};
const form = (title: string) => downloaded(() => page.getByRole('link', { name: `Unduh ${title} sebagai Excel` }).click());
const byRegion = <T>(of: (one: Counted) => T): ReadonlyMap<string, T> => new Map(counted.map((one) => [one.region, of(one)]));
const dayOf = (value: CellValue | undefined): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

describe('the reports', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('pengawas-pusat');
    page = person.page;
    const { locations } = await read<{ locations: { locationId: string; region: string }[] }>(`/v1/locations?${OURS}&limit=100`);
    counted = await Promise.all(locations.map(async ({ locationId, region }) => recountOf(region, (await read<{ history: Told[] }>(`/v1/locations/${locationId}/history`)).history)));
    expect(counted.every(({ physical }) => physical === PROGRESS_BEFORE_MONTH_END)).toBe(true);
  });
  afterAll(async () => { await house.close(); });

  it('keep in the address of what and until when they are', async () => {
    await person.visit('/laporan');
    await page.getByLabel('Program', { exact: true }).selectOption('kotaku-cfw');
    await page.getByLabel('Provinsi', { exact: true }).selectOption('52');
    await page.getByLabel('Bulan', { exact: true }).selectOption('Mei 2021');
    await page.getByText('Sebulan: 1 Mei 2021 sampai 31 Mei 2021').waitFor();
    const { search } = new URL(page.url());
    expect(Object.fromEntries(new URLSearchParams(search))).toMatchObject({ programme: 'kotaku-cfw', province: '52', month: MONTH });
    await person.visit(`/laporan${search}`);
    await page.getByText('Dua minggu: 18 Mei 2021 sampai 31 Mei 2021').waitFor();
    expect(await page.getByLabel('Bulan', { exact: true }).inputValue()).toBe(MONTH);
  });

  it('fill every form in with what the events of the period come to', async () => {
    expect(columnIn(await form('MIS Form 10: pencairan dana'), 'Kode wilayah', 'Jumlah cair (Rp)')).toEqual(byRegion(({ disbursed }) => disbursed));
    expect(columnIn(await form('MIS Form 11: fisik, keuangan dan RKTL'), 'Kode wilayah', 'Fisik realisasi (%)')).toEqual(byRegion(({ physical }) => physical));
    expect(columnIn(await form('MIS Form 9: kontrak dan lahan'), 'Kode wilayah', 'Nomor kontrak')).toEqual(byRegion(({ contractNumber }) => contractNumber));
    expect(columnIn(await form('Lembar bulanan padat karya'), 'Kode wilayah', 'Upah bulan ini (Rp)')).toEqual(byRegion(({ wages }) => wages));
    const completed = columnIn(await form('MIS Form 7: perkembangan tahapan'), 'Kode wilayah', 'RKM: selesai');
    expect(new Map([...completed].map(([region, day]) => [region, dayOf(day)]))).toEqual(byRegion(({ rkmOn }) => rkmOn));
    const provinces = await form('Ringkasan dua mingguan');
    expect(columnIn(provinces, 'Kode provinsi', 'Lokasi')).toEqual(new Map([['52', counted.length]]));
    expect(columnIn(provinces, 'Kode provinsi', 'Dana cair (Rp)')).toEqual(new Map([['52', counted.reduce((sum, { disbursed }) => sum + disbursed, 0)]]));
  });

  it('give every list, as long as its own screen says', async () => {
    await page.getByRole('tab', { name: 'Daftar' }).click();
    const sheet = await downloaded(() => page.getByRole('link', { name: 'Unduh Lokasi sebagai Excel' }).click());
    expect([...columnIn(sheet, 'Kode wilayah', 'Kode wilayah').keys()].toSorted()).toEqual(counted.map(({ region }) => region).toSorted());
  });

  it('show where an e-Mon export differs, and nothing else', async () => {
    const [first, second] = [counted[1], counted[4]] as [Counted, Counted];
    const book = new excel.Workbook();
    const rows = book.addWorksheet('e-Mon');
    rows.addRow(['Rekapitulasi e-Mon']);
    rows.addRow(['Fisik (%)', 'Kode Wilayah', 'Nilai Kontrak (Rp)', 'Realisasi Keuangan (Rp)']);
    rows.addRows(counted.map((one) => [one === second ? one.physical + 2 : one.physical, one.region, one.contract, one === first ? one.disbursed + 1_000_000 : one.disbursed]));
    await page.getByRole('tab', { name: 'Rekonsiliasi e-Mon' }).click();
    await page.getByLabel('Pilih berkas').setInputFiles({ name: 'emon.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) });
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    const shown = page.getByRole('region', { name: 'Hasil perbandingan' }).locator('tbody tr');
    await shown.first().waitFor();
    const told = (await shown.evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')))).map(([place = '', ...cells]) => [place.split(' ', 1)[0], ...cells]);
    expect(told).toEqual([
      [first.region, 'Berbeda', 'Realisasi Keuangan (Rp)', '210.000.000', '211.000.000', '−1.000.000'],
      [second.region, 'Berbeda', 'Fisik (%)', '18', '20', '−2'],
    ]);
    expect(await page.getByRole('region', { name: 'Jumlah' }).locator('tbody th').allInnerTexts()).toEqual(['Nilai Kontrak (Rp)', 'Realisasi Keuangan (Rp)']);
    for (const [verdict, count] of [['differs', 2], ['only-here', 0], ['only-there', 0], ['same', counted.length - 2]] as const) await page.locator(`[data-list="${verdict}"]`, { hasText: `(${count})` }).waitFor();

    const sheet = await downloaded(() => page.getByRole('button', { name: 'Unduh perbandingan' }).click());
    const verdicts = columnIn(sheet, 'Kode wilayah', 'Putusan');
    expect([...verdicts].filter(([, verdict]) => verdict === 'Berbeda').map(([region]) => region)).toEqual([first.region, second.region]);
    expect(person.complaints).toEqual([]);
  });
});
