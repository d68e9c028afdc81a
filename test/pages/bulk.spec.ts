// A week of follow-up: a question is kept and shared, and what it finds is reminded of, assigned and flagged, all at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { signIn, type Client } from '../system/client.js';
import { eventually, openHouse, settled, type House, type Person } from './browser.js';

const STAGE = 'PROGRESS_INSPECTION';
const ASKED = `stage=${STAGE}&running=true`;
/** Letters go out with the next round, once a minute. */
const WITH_LETTERS_MS = 240_000;
const VIEW = 'Pemeriksaan pekan ini';
const PAUSE = { reasonClass: 'bencana', reason: 'Gempa bumi', from: '2021-06-14', until: '2021-06-30', files: [{ hash: 'a'.repeat(64), bytes: 1024, name: 'surat.pdf' }] };
/** Chromium notes every refusal, also one that was asked for. */
const REFUSED = 'status of 409';

type Deadline = { readonly locationId: string; readonly stage: string };
type Job = { readonly bulk: string; readonly action: string; readonly status: string; readonly total: number; readonly tally: Readonly<Record<'done' | 'unchanged' | 'refused' | 'failed', number>> };
type Reminder = { readonly locationId: string; readonly rung: string; readonly recipients: readonly { readonly recipient: string; readonly outcome: string }[] };

let house: House;
let ppk: Person;
let page: Page;
let client: Client;

const answer = async <Body>(path: string): Promise<Body> => (await client.get(path)).body as Body;
const found = async (): Promise<readonly Deadline[]> => (await answer<{ deadlines: Deadline[] }>(`/v1/deadlines?${ASKED}&sort=days-late&limit=100`)).deadlines;
const newestJob = async (): Promise<Job> => (await answer<{ bulks: [Job] }>('/v1/bulk')).bulks[0];
const sentByHand = async (): Promise<readonly Reminder[]> => (await answer<{ reminders: Reminder[] }>(`/v1/reminders?stage=${STAGE}&limit=200`)).reminders.filter(({ rung }) => rung.startsWith('SEKARANG-'));

const bar = (): Locator => page.getByRole('region', { name: 'Aksi massal', exact: true });
const dialog = (): Locator => page.getByRole('dialog');
const unfold = (by: Page, name: string): Promise<void> => by.locator('details:not([open]) > summary', { hasText: name }).click();
const rows = (): Locator => page.getByRole('region', { name: 'Daftar tenggat' }).locator('tbody tr[data-index]');

/** As somebody else would, upon what they have just read. */
const does = async (by: Client, locationId: string, command: string, data: object): Promise<void> => {
  const { revision } = (await by.get(`/v1/locations/${locationId}`)).body as { revision: number };
  const { status, body } = await by.command(locationId, command, data, { revision });
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(body)}`);
};

/** The board as it was asked for, with nothing picked. */
const openBoard = async (): Promise<number> => {
  await ppk.visit(`/tenggat?${ASKED}`);
  await rows().first().waitFor();
  return (await found()).length;
};

const chooseAll = async (total: number, action: string): Promise<void> => {
  await bar().getByRole('button', { name: `Pilih semua ${total} yang cocok` }).click();
  await bar().getByText(`Semua ${total} yang cocok dipilih`).waitFor();
  await bar().getByRole('button', { name: `${action} …` }).click();
};

const preview = (): Promise<void> => dialog().getByRole('button', { name: 'Pratinjau' }).click();

/** Runs what was foreseen, and waits for what the job itself says. */
const run = async (total: number): Promise<void> => {
  await dialog().getByRole('button', { name: `Jalankan untuk ${total}` }).click();
  await page.getByText(`${total} dari ${total} baris selesai diproses`, { exact: false }).waitFor();
};

const follow = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

describe('the work list', () => {
  beforeAll(async () => {
    house = await openHouse();
    ppk = await house.enter('ppk');
    page = ppk.page;
    client = await signIn(house.server.base, { demo: 'ppk' });
  });
  afterAll(async () => {
    client.close();
    await house.close();
  });

  it('is filtered, and the question is kept for others, who find and open it', async () => {
    await ppk.visit('/tenggat');
    await page.getByLabel('Tahapan', { exact: true }).selectOption(STAGE);
    await page.waitForURL(({ search }) => search.includes(STAGE));
    await unfold(page, 'Saringan lain');
    await page.getByLabel('Waktu berjalan').selectOption('true');
    await page.waitForURL(({ search }) => search.includes('running=true'));
    const total = (await found()).length;
    expect(total).toBeGreaterThan(5);
    await page.getByText(`${total} tenggat cocok`).waitFor();

    await unfold(page, 'Tampilan tersimpan');
    await page.getByRole('button', { name: 'Simpan tampilan' }).click();
    await page.getByLabel('Nama').fill(VIEW);
    await page.getByLabel('Bagikan kepada semua', { exact: false }).check();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByRole('button', { name: VIEW, exact: false }).first().waitFor();
    const korkot = await house.enter('korkot');
    await korkot.visit('/tenggat');
    await unfold(korkot.page, 'Tampilan tersimpan');
    await korkot.page.getByRole('button', { name: VIEW, exact: false }).click();
    await korkot.page.waitForURL(({ search }) => search.includes(STAGE) && search.includes('running=true'));
    await korkot.page.getByText(`${total} tenggat cocok`).waitFor();
    expect((await answer<{ views: { name: { id: string }; kind: string }[] }>('/v1/views')).views.filter(({ name }) => name.id === VIEW)).toMatchObject([{ kind: 'shared' }]);
    expect(korkot.complaints).toEqual([]);
  });

  it('is gone through with the keys alone', async () => {
    await openBoard();
    await page.locator('body').press('j');
    await rows().nth(1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('k');
    await rows().nth(0).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('x');
    await bar().getByText('1 dipilih', { exact: true }).waitFor();
    await page.keyboard.press('x');
    await bar().getByText('atau pilih baris', { exact: false }).waitFor();
    await page.keyboard.press('?');
    await dialog().getByText('Papan Tenggat').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.locator('[data-search-box]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(({ pathname }) => pathname === '/');
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL(({ pathname }) => pathname === '/tenggat');
  });

  it('reminds of everything that matches, told beforehand to the last row; what was refused is done once its reason is gone', async () => {
    const total = await openBoard();
    const [{ locationId }] = await found() as [Deadline];
    const satker = await signIn(house.server.base, { demo: 'satker' });
    await does(satker, locationId, 'suspend', PAUSE);

    await chooseAll(total, 'Kirim pengingat');
    await preview();
    await dialog().getByText(`${total} tenggat di ${total} lokasi`).waitFor();
    const forecast = (await client.post('/v1/bulk/preview', { action: 'remind', query: { stage: STAGE, running: true } })).body as { willBeDone: number; letters: number; recipients: { unit: string }[]; refused: { rows: number }[] };
    expect([forecast.willBeDone, forecast.refused.map((one) => one.rows)]).toEqual([total - 1, [1]]);
    expect(forecast.recipients.length).toBeGreaterThan(0);
    for (const { unit } of forecast.recipients) await dialog().getByText(unit, { exact: false }).first().waitFor();
    await dialog().getByText(`${total - 1} tenggat → ${forecast.letters} surel`).waitFor();
    expect(await sentByHand()).toEqual([]);

    await run(total);
    expect(await newestJob()).toMatchObject({ action: 'remind', status: 'completed', total, tally: { done: total - 1, refused: 1, failed: 0 } });
    await page.getByText('ditunda', { exact: false }).first().waitFor();

    await does(satker, locationId, 'resume', { on: '2021-06-14', reason: 'Dapat dikerjakan' });
    satker.close();
    await page.getByRole('button', { name: 'Ulangi 1 yang belum berhasil' }).click();
    await page.getByText(`${total} dikerjakan`, { exact: false }).first().waitFor();
    expect(await newestJob()).toMatchObject({ round: 2, tally: { done: total, refused: 0, failed: 0 } });
    expect(new Set((await sentByHand()).map((one) => one.locationId)).size).toBe(total);
  });

  it('tells in its log what was sent, and that it arrived', async () => {
    await eventually(async () => (await sentByHand()).every(({ recipients }) => recipients.some(({ outcome }) => outcome === 'delivered')));
    const [{ recipients: [told] }] = await sentByHand() as [Reminder];
    await ppk.visit(`/tenggat?tab=log&stage=${STAGE}`);
    const log = page.getByRole('region', { name: 'Log pengingat' });
    await log.getByText('SEKARANG', { exact: false }).first().waitFor();
    await log.getByText(`${told?.recipient} (surel): terkirim`).first().waitFor();
  }, WITH_LETTERS_MS);

  it('assigns picked rows', async () => {
    await openBoard();
    const [, second, third] = await found();
    for (const one of [second, third]) await page.getByLabel(`Pilih ${one?.locationId}/${one?.stage}`).check();
    await bar().getByText('2 dipilih', { exact: true }).waitFor();
    await bar().getByRole('button', { name: 'Tugaskan …' }).click();
    await preview();
    await dialog().getByText('wajib untuk aksi ini', { exact: false }).first().waitFor();
    await dialog().getByLabel('Peran').selectOption('fasilitator');
    await dialog().getByLabel('Akun petugas').fill('tfl-07');
    await dialog().getByLabel('Unit kerja').fill('TFL Mataram 07');
    await preview();
    await dialog().getByText('2 tenggat di 2 lokasi').waitFor();
    await run(2);
    expect(await newestJob()).toMatchObject({ action: 'assign', total: 2, tally: { done: 2 } });
    for (const one of [second, third]) expect(JSON.stringify((await client.get(`/v1/locations/${one?.locationId}/history`)).body)).toContain('tfl-07');
  });

  it('flags a hindrance where everything matches, and the board tells why from then on', async () => {
    const total = await openBoard();
    await chooseAll(total, 'Tandai hambatan');
    await dialog().getByLabel('Hambatan').selectOption('cuaca');
    await dialog().getByLabel('Keterangan').fill('Hujan sepekan');
    await preview();
    await run(total);
    expect(await newestJob()).toMatchObject({ action: 'flag', tally: { done: total } });
    await follow('Tenggat');
    await page.getByLabel('Hambatan', { exact: true }).selectOption('cuaca');
    await page.getByText(`${total} tenggat cocok`).waitFor();
    await rows().first().getByText('Hambatan: cuaca', { exact: false }).waitFor();
    expect(ppk.complaints.filter((one) => !one.includes(REFUSED))).toEqual([]);
  });
});
