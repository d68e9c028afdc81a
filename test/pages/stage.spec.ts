// A stage of one location, from its evidence to its end, by the people whom the law names, each at a machine of their own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openHouse, type House, type Person } from './browser.js';

const PLACE = 'kotaku-cfw-2021-52.71.04.1002';
const HERE = `/lokasi/${PLACE}`;
const STAGE = 'PROGRESS_INSPECTION';
const PAPER = { name: 'laporan-kemajuan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };
const PHOTO = { name: 'foto-85.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

type View = {
  readonly revision: number; readonly zone: string;
  readonly stages: readonly { readonly key: string; readonly status: string; readonly completedOn?: string }[];
  readonly documents: readonly { readonly document: string; readonly status: string; readonly awaiting?: string; readonly files: readonly { readonly name: string }[] }[];
  readonly hindrances: readonly { readonly code: string; readonly note?: string }[];
};
type Told = { readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly actor: { readonly role: string } };

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let [facilitator, coordinator, officer, centre]: Person[] = [];

const asked = async <T>(path: string): Promise<T> => (await (await centre!.context.request.get(`${house.server.base}${path}`)).json()) as T;
const location = (): Promise<View> => asked(`/v1/locations/${PLACE}`);
const paper = async () => (await location()).documents.find(({ document }) => document === 'laporan-prestasi');
const history = async (): Promise<readonly Told[]> => (await asked<{ readonly history: readonly Told[] }>(`/v1/locations/${PLACE}/history`)).history;
const openDeadlines = async (): Promise<number> => (await asked<{ readonly deadlines: readonly unknown[] }>(`/v1/deadlines?locationId=${PLACE}&stage=${STAGE}&status=open`)).deadlines.length;

const form = (page: Page, address: string): Locator => page.locator(`form[data-command="${address}"]`);
/** Whoever begins before the page has heard of the last event would only be told of a conflict. */
const open = async ({ page }: Person, address: string): Promise<Locator> => {
  await page.locator(`.location-facts[data-at-revision="${(await location()).revision}"]`).waitFor();
  await page.locator(`[data-opens="${address}"]`).click();
  await form(page, address).waitFor();
  return form(page, address);
};
const attach = async (to: Locator, file: typeof PAPER): Promise<void> => {
  await to.locator('input[type="file"]').setInputFiles(file);
  await to.getByText(file.name).first().waitFor();
};
const record = async ({ page }: Person, address: string): Promise<void> => {
  await form(page, address).getByRole('button', { name: 'Catat', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Tercatat' }).waitFor();
  await page.locator('.command-drawer').getByRole('button', { name: 'Tutup' }).last().click();
  await form(page, address).waitFor({ state: 'detached' });
};
const step = ({ page }: Person): Locator => page.locator('.step').filter({ hasText: 'Pemeriksaan Prestasi' });
const sentenceOf = ({ page }: Person): Locator => page.locator('[data-status-sentence]');

describe('a stage of a location', () => {
  beforeAll(async () => {
    house = await openHouse();
    [facilitator, coordinator, officer, centre] = [await house.enter('fasilitator'), await house.enter('korkot'), await house.enter('ppk'), await house.enter('pengawas-pusat')];
    for (const person of [facilitator, coordinator, officer]) await person.visit(HERE);
    await centre.visit(`/tenggat?locationId=${PLACE}&stage=${STAGE}&status=open`);
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('cannot be completed before its time, and says what is missing', async () => {
    const { page } = officer!;
    await page.getByText(/Belum dapat dicatat/).click();
    const completing = page.locator('details[open] div').filter({ has: page.getByText('Selesaikan tahapan', { exact: true }) }).last();
    await completing.getByText('50 %', { exact: false }).first().waitFor();
    await completing.getByText('Laporan kemajuan yang telah diperiksa', { exact: false }).first().waitFor();
    expect((await location()).stages.find(({ key }) => key === STAGE)?.status).not.toBe('completed');
    expect(await openDeadlines()).toBe(1);
  }, PATIENCE_MS);

  it('comes near to its end by what a facilitator reports and submits on the page of the location', async () => {
    const before = await sentenceOf(facilitator!).innerText();
    const progress = await open(facilitator!, 'report-progress');
    await progress.getByLabel('Kemajuan fisik (%)').fill('85');
    await attach(progress, PHOTO);
    await record(facilitator!, 'report-progress');
    await sentenceOf(facilitator!).filter({ hasNotText: before }).waitFor();

    const submitting = await open(facilitator!, 'submit-evidence');
    await submitting.getByLabel('Perihal').selectOption({ label: 'Laporan kemajuan yang telah diperiksa' });
    await attach(submitting, PAPER);
    await record(facilitator!, 'submit-evidence');
    expect(await paper()).toMatchObject({ status: 'submitted', awaiting: 'korkot', files: [{ name: PAPER.name }] });
  }, PATIENCE_MS);

  it('is not verified by whoever submitted, who is told why not and who may', async () => {
    const { page } = facilitator!;
    await page.getByText(/Untuk peran lain/).click();
    const verifying = page.locator('details[open] div').filter({ has: page.getByText('Verifikasi dokumen', { exact: true }) }).last();
    await verifying.getByText(/Fasilitator tidak berwenang untuk perintah ini; yang berwenang: .*Korkot.*PPK/).waitFor();
    expect(await page.locator('[data-opens="verify-evidence"]').count()).toBe(0);
    expect((await paper())?.status).toBe('submitted');
  }, PATIENCE_MS);

  it('shows the paper to those who verify it without a reload, one after the other', async () => {
    for (const verifier of [coordinator!, officer!]) {
      const verifying = await open(verifier, 'verify-evidence');
      await verifying.getByLabel('Perihal').selectOption({ label: 'Laporan kemajuan yang telah diperiksa (laporan-prestasi-1)' });
      await record(verifier, 'verify-evidence');
    }
    expect(await paper()).toMatchObject({ status: 'verified' });
    expect((await history()).filter(({ type, data }) => type === 'EvidenceVerified' && data['evidence'] === 'laporan-prestasi-1').map(({ actor }) => actor.role)).toEqual(['korkot', 'ppk']);
  }, PATIENCE_MS);

  it('is completed then, and every screen that is open says so', async () => {
    const { page } = officer!;
    const completing = await open(officer!, 'complete-stage');
    await completing.getByLabel('Perihal').selectOption({ label: 'Pemeriksaan Prestasi' });
    await record(officer!, 'complete-stage');
    expect((await location()).stages.find(({ key }) => key === STAGE)).toMatchObject({ status: 'completed', completedOn: '2021-06-14' });

    await facilitator!.page.locator('.step[data-status="completed"]').filter({ hasText: 'Pemeriksaan Prestasi' }).getByText('selesai 14 Jun 2021').waitFor();
    await step(coordinator!).getByText('dokumen 1/1').waitFor();
    await page.locator('.event').filter({ hasText: 'Tahapan Pemeriksaan Prestasi selesai' }).first().getByText('14 Jun 2021, 09.30 WITA').waitFor();
    await centre!.page.locator('main').getByRole('status').filter({ hasText: 'Tidak ada' }).first().waitFor();
    expect(await openDeadlines()).toBe(0);
  }, PATIENCE_MS);

  it('lets nobody write over what somebody else did meanwhile: it is shown, and the form is kept', async () => {
    const [slow, fast] = [officer!, coordinator!];
    const flagging = await open(slow, 'flag-hindrance');
    await flagging.getByLabel('Hambatan', { exact: true }).selectOption({ label: 'Cuaca' });
    await flagging.getByLabel('Catatan').fill('Banjir sejak kemarin');

    const other = await open(fast, 'flag-hindrance');
    await other.getByLabel('Hambatan', { exact: true }).selectOption({ label: 'Sengketa lahan' });
    await record(fast, 'flag-hindrance');

    await flagging.getByRole('button', { name: 'Catat', exact: true }).click();
    const told = flagging.getByRole('alert').filter({ hasText: 'Data berubah sejak Anda membacanya' });
    await told.getByText('Hambatan ditandai: Sengketa lahan', { exact: false }).waitFor();
    expect(await flagging.getByLabel('Catatan').inputValue()).toBe('Banjir sejak kemarin');
    expect((await location()).hindrances.map(({ code }) => code)).toEqual(['sengketa-lahan']);

    await record(slow, 'flag-hindrance');
    expect((await location()).hindrances).toMatchObject([{ code: 'sengketa-lahan' }, { code: 'cuaca', note: 'Banjir sejak kemarin' }]);
    const lifting = await open(fast, 'lift-hindrance');
    await lifting.getByLabel('Perihal').selectOption({ label: 'Sengketa lahan' });
    await record(fast, 'lift-hindrance');
    expect((await location()).hindrances.map(({ code }) => code)).toEqual(['cuaca']);
  }, PATIENCE_MS);

  it('leaves nothing for the browsers to complain of but the answer that was a conflict', () => {
    const complaints = [facilitator, coordinator, officer, centre].flatMap((person) => person!.complaints);
    expect(complaints.filter((one) => !one.includes('412'))).toEqual([]);
  });
});
