// A list on its way into the journal and back again, as somebody of the central team takes it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openHouse, settled, type House, type Person } from './browser.js';
import { amended, columnOf, HEADER_ROW, HEADINGS, listOf, opened } from './imports/lists.js';

const OURS = 'programme=kotaku-apbn&fiscalYear=2021';
const RED = 'FFF8C9C9';
const WRONG = await listOf(
  { village: 'Pejeruk', district: 'Ampenan', code: '52.71.01.1006', amount: '1.000.000.000' },
  { village: 'Pejarakan Kariya', district: 'Ampenan', code: '52.71.01.9999', amount: '1.000.000.000' },
  { village: 'Banjar', district: 'Ampenan', code: '52.71.01.1009', amount: 'satu miliar' },
  { village: 'Pejeruk', district: 'Ampenan', code: '52.71.01.1006', amount: '1.000.000.000' },
  { village: 'Punia', district: 'Mataram', code: '52.71.02.1012', amount: { formula: '500000000*2', result: 1_000_000_000 } },
  { village: 'Bintaro', district: 'Ampenan', code: '52.71.1.1013', amount: '1.000.000.000' },
);
const [UNKNOWN_CODE, NO_NUMBER, TWICE, FORMULA, CUT_CODE] = [5, 6, 7, 8, 9];
/** What the list comes to once it is right. */
const REGIONS = ['52.71.01.1006', '52.71.01.1009', '52.71.01.1011', '52.71.01.1013', '52.71.02.1012'];

type Listed = { readonly total: number; readonly locations: readonly { readonly region: string; readonly situation: string; readonly names: { readonly village?: string } }[] };

let house: House;
let person: Person;
let page: Page;

const listed = async (query = OURS): Promise<Listed> => (await (await person.context.request.get(`${house.server.base}/v1/locations?${query}&limit=100`)).json()) as Listed;
const journal = async (locationId: string): Promise<readonly { type: string; source: string; data: { reason?: string; skRevision?: string } }[]> =>
  ((await (await person.context.request.get(`${house.server.base}/v1/locations/${locationId}/history`)).json()) as { history: [] }).history;

const upload = async (name: string, buffer: Buffer): Promise<void> => {
  await person.visit('/impor');
  await page.getByLabel('Pilih berkas').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  await page.getByRole('button', { name: 'Unggah dan baca' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** The headings that nobody can guess. */
const mapColumns = async (): Promise<void> => {
  await page.getByLabel('Isian untuk kolom B: Nama Tempat').selectOption('Desa/Kelurahan');
  await page.getByLabel('Isian untuk kolom G: Nilai (Rp)').selectOption('Besaran Bantuan');
  await page.getByRole('button', { name: 'Periksa baris' }).click();
  await page.getByRole('heading', { level: 2, name: 'Periksa' }).waitFor();
};

const tab = (key: string, count: number) => page.locator(`[data-list="${key}"]`, { hasText: `(${count})` });
const lineOf = (row: number) => page.locator('.import-findings tbody tr', { has: page.locator('th', { hasText: new RegExp(`(^|\\s)${row}$`) }) });
const figure = (name: string) => page.locator('.keep-together', { has: page.getByText(name, { exact: true }) }).locator('.number');
const downloaded = async (name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return file.path();
};

describe('the import of a list', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('pengawas-pusat');
    page = person.page;
  });
  afterAll(async () => { await house.close(); });

  it('begins with a template that is filled with what is recorded', async () => {
    await person.visit('/impor');
    await page.getByLabel('Program', { exact: true }).selectOption({ value: 'kotaku-cfw' });
    const sheet = await opened(await downloaded('Unduh templat (.xlsx)'));
    const titles = (sheet.getRow(1).values as readonly string[]).slice(1);
    const filled = sheet.getColumn(titles.indexOf('Kode Wilayah') + 1).values.slice(2);
    const { locations } = await listed('programme=kotaku-cfw&fiscalYear=2021');
    expect(locations.length).toBeGreaterThan(0);
    expect(filled).toEqual(locations.filter(({ situation }) => situation !== 'cancelled' && situation !== 'replaced').map(({ region }) => region));
    expect(sheet.getColumn(titles.indexOf('Kode Wilayah') + 1).numFmt).toBe('@');
  });

  it('asks what headings mean that it does not know, and says what is still missing', async () => {
    await upload('daftar-salah.xlsx', WRONG);
    await page.getByText(`Kami menemukan judul kolom di baris ${HEADER_ROW}.`).waitFor();
    await page.getByText('Masih kurang, wajib di setiap baris: Besaran Bantuan.', { exact: false }).waitFor();
    await mapColumns();
    for (const [key, count] of [['error', 3], ['warning', 1], ['ready', 1], ['duplicate', 1]] as const) await tab(key, count).waitFor();
    expect((await listed()).total).toBe(0);
  });

  it('tells each mistake at its row with what was probably meant, and takes that over', async () => {
    await lineOf(UNKNOWN_CODE).getByText('tidak ada dalam daftar Kemendagri', { exact: false }).waitFor();
    await lineOf(NO_NUMBER).getByText('Besaran "satu miliar" tidak dapat dibaca', { exact: false }).waitFor();
    await tab('duplicate', 1).click();
    await lineOf(TWICE).getByText('Lokasi yang sama sudah ada di baris 4.').waitFor();
    await tab('warning', 1).click();
    await lineOf(FORMULA).getByText('berisi rumus', { exact: false }).waitFor();

    await tab('error', 3).click();
    await lineOf(UNKNOWN_CODE).getByRole('button', { name: /^Pakai saran 52\.71\.01\.1011 \(Pejarakan Karya, Ampenan/ }).click();
    await tab('error', 2).waitFor();
    await lineOf(CUT_CODE).getByRole('button', { name: 'Pakai saran 52.71.01.1013' }).click();
    await tab('error', 1).waitFor();
    await page.getByRole('button', { name: '2 isi sel diganti' }).waitFor();
  });

  it('goes back to its owner with what is wrong marked in it, is corrected there, and comes again', async () => {
    const file = await downloaded('Unduh berkas dengan kesalahan');
    const sheet = await opened(file);
    const beside = HEADINGS.length + 1;
    expect(sheet.getCell(HEADER_ROW, beside).value).toBe('Kesalahan');
    expect(sheet.getCell(NO_NUMBER, columnOf('Nilai (Rp)'))).toMatchObject({ value: 'satu miliar', fill: { fgColor: { argb: RED } } });
    expect(String(sheet.getCell(NO_NUMBER, beside).value)).toContain('tidak dapat dibaca');
    expect(String(sheet.getCell(TWICE, beside).value)).toContain('baris 4');
    expect(sheet.getCell(4, beside).value).toBeNull();
    const right = await amended(file, (own) => {
      own.getCell(NO_NUMBER, columnOf('Nilai (Rp)')).value = '1 miliar';
      own.getCell(UNKNOWN_CODE, columnOf('Kode')).value = '52.71.01.1011';
      own.getCell(CUT_CODE, columnOf('Kode')).value = '52.71.01.1013';
      own.spliceRows(TWICE, 1);
    });
    await upload('daftar-benar.xlsx', right);
    await mapColumns();
    for (const [key, count] of [['error', 0], ['warning', 2], ['ready', 3], ['duplicate', 0]] as const) await tab(key, count).waitFor();
  });

  it('shows what it would do before anything is done', async () => {
    await page.getByRole('button', { name: 'Lanjut: Pratinjau dampak' }).click();
    await figure('Lokasi baru').getByText('5', { exact: true }).waitFor();
    expect(await Promise.all(['Berubah', 'Tidak berubah', 'Akan ditolak'].map((name) => figure(name).innerText()))).toEqual(['0', '0', '0']);
    expect((await listed()).total).toBe(0);
  });

  it('is applied as a whole, says how far it is, and ends with a report that equals what is recorded', async () => {
    await page.getByRole('button', { name: 'Lanjut: Terapkan' }).click();
    await page.getByLabel('Semua atau tidak sama sekali: 5 baris, atau tidak satu pun').check();
    await page.getByRole('button', { name: 'Terapkan 5 baris' }).click();
    // Five rows are done before anybody could look: the next answer waits until the progress was seen.
    let wasSeen = (): void => undefined;
    const seen = new Promise<void>((resolve) => { wasSeen = resolve; });
    await page.route(/\/v1\/imports\/[^/]+$/, async (route) => { await seen; await route.continue(); });
    await page.getByRole('dialog').getByRole('button', { name: 'Terapkan 5 baris' }).click();
    await page.getByText('Menerapkan: 0 dari 5 baris').waitFor();
    wasSeen();
    await figure('Dicatat').getByText('5', { exact: true }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    expect(await Promise.all(['Sudah demikian', 'Ditolak'].map((name) => figure(name).innerText()))).toEqual(['0', '0']);
    expect((await listed()).locations.map(({ region, situation }) => `${region} ${situation}`)).toEqual(REGIONS.map((region) => `${region} active`));
    expect((await journal(`kotaku-apbn-2021-${REGIONS[0] ?? ''}`))[0]).toMatchObject({ type: 'LocationDesignated', source: 'import' });
    expect(await page.locator('.import-outcomes tbody a').count()).toBe(REGIONS.length);

    await person.visit(`/lokasi?${OURS}`);
    const places = page.getByRole('table').getByRole('link');
    await places.first().waitFor();
    for (const { names: { village = '' } } of (await listed()).locations) await places.filter({ hasText: village }).first().waitFor();
  });

  it('is taken back on stated grounds, by commands that stay readable', async () => {
    await person.visit('/impor');
    await page.getByRole('link', { name: 'daftar-benar.xlsx' }).click();
    await page.getByLabel('Alasan pembatalan').fill('Daftar belum ditandatangani');
    await page.getByLabel('Nomor revisi SK').fill('178/KPTS/M/2021');
    await page.getByLabel('Tanggal revisi SK').fill('2021-06-10');
    await page.getByRole('button', { name: 'Batalkan 5 baris' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan 5 baris' }).click();
    await figure('Dibatalkan').getByText('5', { exact: true }).waitFor();
    expect(await figure('Tidak dapat dibatalkan').innerText()).toBe('0');
    expect((await listed()).locations.map(({ situation }) => situation)).toEqual(REGIONS.map(() => 'cancelled'));
    for (const region of REGIONS) {
      expect((await journal(`kotaku-apbn-2021-${region}`)).findLast(({ type }) => type === 'LocationCancelled')).toMatchObject({ data: { reason: 'Daftar belum ditandatangani', skRevision: '178/KPTS/M/2021' } });
    }
  });

  it('tells of what was withdrawn that it cannot be designated again', async () => {
    await upload('daftar-lagi.xlsx', await listOf({ village: 'Pejeruk', district: 'Ampenan', code: '52.71.01.1006', amount: '1.000.000.000' }));
    await mapColumns();
    await lineOf(HEADER_ROW + 1).getByText('tidak dapat ditetapkan lagi', { exact: false }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('says to whoever may not import whose it is', async () => {
    const other = await house.enter('ppk');
    await other.visit('/impor');
    await settled(other.page);
    await other.page.getByText('Penetapan lokasi diimpor oleh pengawas pusat; kemajuan fisik dan tenaga kerja oleh fasilitator dan korkot.', { exact: false }).waitFor();
    expect(await other.page.getByRole('button', { name: 'Unggah dan baca' }).count()).toBe(0);
  });
});
