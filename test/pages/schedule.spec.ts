import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { signIn, type Client } from '../system/client.js';
import { openHouse, type House, type Person } from './browser.js';

jest.setTimeout(180_000);

const SCHEDULE = '/v1/schedules/kotaku-cfw/2021';
const AT = '/jadwal/kotaku-cfw/2021';
/** Its progress is to be inspected by 15 June: 50 days after the first tranche. */
const LOCATION = 'kotaku-cfw-2021-52.71.01.1007';
const STAGE = 'PROGRESS_INSPECTION';
const [OLD_DAYS, NEW_DAYS] = ['50', '64'];
const NEW_DAY = '2021-06-29';
const [OLD_DAY_READ, NEW_DAY_READ] = ['15 Jun 2021', '29 Jun 2021'];
const GROUND = { reason: 'Pemeriksaan menunggu material', reference: 'SE-11/2021' };

let house: House;
let centre: Person;
let office: Person;
let api: Client;

beforeAll(async () => {
  house = await openHouse();
  [centre, office] = [await house.enter('pengawas-pusat'), await house.enter('ppk')];
  api = await signIn(house.server.base, { demo: 'pengawas-pusat', account: 'another' });
});
afterAll(async () => {
  api.close();
  await house.close();
});

const row = (stage: string): Locator => centre.page.locator(`[data-stage="${stage}"]`);
const tab = (name: string): Promise<void> => centre.page.getByRole('tab', { name }).click();
const save = (): Locator => centre.page.getByRole('button', { name: 'Simpan sebagai rancangan' });
const note = (): Locator => centre.page.getByLabel('Catatan rancangan');
const told = async <T>(path: string): Promise<T> => (await api.get(path)).body as T;

describe('a plan that cannot be', () => {
  it('is refused with its row and its sentence, and what was filled in stays', async () => {
    await centre.visit(AT);
    await row('CONTRACT').getByLabel('Kontrak / PKS (BKM-PPK): Jenis').selectOption('Tanggal tetap');
    const day = row('CONTRACT').getByLabel('Kontrak / PKS (BKM-PPK): Tanggal', { exact: true });
    await day.fill('31/04/2021');
    await note().fill('Kontrak mundur');
    await save().click();
    const refusal = row('CONTRACT').getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toBe('Sasaran baris 7: Tanggal 31/04/2021 tidak ada dalam kalender.');
    expect(await row('CONTRACT').getByRole('rowheader').innerText()).toMatch(/^7\. Kontrak/);
    expect([await day.inputValue(), await note().inputValue()]).toEqual(['31/04/2021', 'Kontrak mundur']);
    expect(await told(`${SCHEDULE}/drafts`)).toEqual({ drafts: [] });

    await day.fill('30/04/2021');
    await refusal.waitFor({ state: 'detached' });
    await centre.page.getByRole('button', { name: 'Batalkan suntingan' }).click();
    expect(await row('CONTRACT').getByLabel('Kontrak / PKS (BKM-PPK): Jenis').inputValue()).toBe('offset');
  });
});

describe('a revision of the national schedule', () => {
  it('is drafted by typing over a target', async () => {
    await row(STAGE).getByLabel('Pemeriksaan Prestasi: Jumlah hari').fill(NEW_DAYS);
    await row(STAGE).getByText('(diubah)').waitFor();
    await note().fill('Pemeriksaan mundur dua pekan');
    await save().click();
    await centre.page.waitForURL(/draft=2/);
    expect(await told(`${SCHEDULE}/drafts`)).toEqual({ drafts: [{ draft: 2, note: 'Pemeriksaan mundur dua pekan', basedOn: 0 }] });
  });

  it('tells beforehand how many locations it moves, and which, as the interface counts them', async () => {
    const { whatIf } = (await api.post(`${SCHEDULE}/preview`, { draft: 2 })).body as { whatIf: { caused: { locations: number }; reminders: { added: number; withdrawn: number } } };
    await tab('Simulasi');
    await centre.page.getByRole('button', { name: 'Hitung rancangan 2' }).click();
    await centre.page.getByRole('heading', { name: 'Hasil: Hitung rancangan 2' }).waitFor();
    const moved = centre.page.getByRole('button', { name: `${whatIf.caused.locations} lokasi bergeser: buka daftarnya` });
    await centre.page.getByText(`+${whatIf.reminders.added} −${whatIf.reminders.withdrawn}`).waitFor();
    await moved.click();
    const list = centre.page.getByRole('region', { name: 'Lokasi yang terkena' });
    const first = list.getByRole('row').filter({ hasText: 'Ampenan Utara' }).filter({ hasText: 'Pemeriksaan Prestasi' });
    await first.getByText(`${OLD_DAY_READ} → ${NEW_DAY_READ}`).waitFor();
    expect(await first.getByRole('link').getAttribute('href')).toContain(`/lokasi/${LOCATION}`);
  });

  it('is published with its letter after it was looked at, and taken over: the board of somebody else shows the new day without a reload', async () => {
    await office.visit(`/tenggat?programme=kotaku-cfw&stage=${STAGE}`);
    const due = office.page.getByRole('row').filter({ hasText: 'Ampenan Utara' });
    await due.getByText(OLD_DAY_READ, { exact: true }).waitFor();
    await office.page.evaluate("document.documentElement.dataset.opened = 'before'");

    await tab('Terbitkan');
    const publish = centre.page.getByRole('button', { name: 'Terbitkan', exact: true });
    expect(await publish.isDisabled()).toBe(true);
    await centre.page.getByRole('button', { name: '1. Lihat akibatnya' }).click();
    await centre.page.getByText(/^Pratinjau [0-9a-f]{12}, dilihat /).waitFor();
    await centre.page.getByLabel('Alasan').fill(GROUND.reason);
    await centre.page.getByLabel('Nomor surat edaran').fill(GROUND.reference);
    await publish.click();
    await centre.page.getByRole('heading', { name: 'Penerapan revisi: Revisi 1' }).waitFor();
    await centre.page.getByText('Selesai: semua lokasi yang berjalan sudah memakai revisi ini.').waitFor();

    await due.getByText(NEW_DAY_READ, { exact: true }).waitFor();
    expect(await office.page.evaluate('document.documentElement.dataset.opened')).toBe('before');
    const { deadlines } = await told<{ deadlines: { stage: string; dueOn?: string; revision: number }[] }>(`/v1/deadlines?locationId=${LOCATION}&stage=${STAGE}`);
    expect(deadlines).toMatchObject([{ dueOn: NEW_DAY, revision: 1 }]);
  });

  it('stands in the list of revisions with its ground, says what it changed, and can be printed to be signed', async () => {
    await tab('Revisi');
    const line = centre.page.getByRole('row').filter({ has: centre.page.getByRole('link', { name: 'Revisi 1' }) });
    for (const text of Object.values(GROUND)) await line.getByText(text).waitFor();
    await line.getByRole('link').click();
    const change = centre.page.getByRole('region', { name: 'Yang berubah' }).getByRole('row').filter({ hasText: 'Pemeriksaan Prestasi' });
    expect(await change.getByRole('deletion').innerText()).toMatch(new RegExp(`^${OLD_DAYS} hari kalender`));
    expect(await change.getByRole('insertion').innerText()).toMatch(new RegExp(`^${NEW_DAYS} hari kalender`));

    await centre.page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes'; }");
    await centre.page.getByRole('button', { name: 'Cetak lampiran' }).click();
    expect(await centre.page.evaluate('document.documentElement.dataset.printed')).toBe('yes');
    await centre.page.emulateMedia({ media: 'print' });
    const annex = centre.page.getByRole('region', { name: 'Lampiran Jadwal Nasional' });
    await annex.getByText(`${NEW_DAYS} hari kalender setelah Penyaluran Tahap I selesai`).waitFor();
    await centre.page.getByText(`Revisi 1, diterbitkan 14 Jun 2021. Surat: ${GROUND.reference}`).waitFor();
    expect(await centre.page.getByRole('navigation').first().isVisible()).toBe(false);
    await centre.page.emulateMedia({ media: null });
  });

  it('leaves nothing to complain of, but for the draft that was refused', () => {
    expect(centre.complaints.filter((one) => !one.includes('409'))).toEqual([]);
    expect(office.complaints).toEqual([]);
  });
});

describe('whoever may not publish', () => {
  it('is told who may, and can still ask what a change would do', async () => {
    await office.visit(AT);
    await office.page.getByText('Hanya Tim Pengawasan Pusat yang menyusun dan menerbitkan jadwal.').waitFor();
    expect(await office.page.getByLabel('Catatan rancangan').isDisabled()).toBe(true);
    await office.page.getByRole('tab', { name: 'Terbitkan' }).click();
    await office.page.getByRole('heading', { name: 'Penerapan revisi: Revisi 1' }).waitFor();
    expect(await office.page.getByRole('button', { name: 'Terbitkan', exact: true }).count()).toBe(0);
    await office.page.getByRole('tab', { name: 'Simulasi' }).click();
    await office.page.getByRole('button', { name: 'Hitung jadwal yang berlaku' }).click();
    await office.page.getByText('Perubahan ini tidak menggeser tanggal lokasi mana pun dalam wewenang Anda.').first().waitFor();
  });
});
