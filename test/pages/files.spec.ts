// What is attached in one place is seen in another: a photo on a form, a paper that comes later, a photo out of a village.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { samplePhoto } from '@app/engine';
import { MID_SAMPLE, openHouse, settled, type House, type Person } from './browser.js';

const PLACE = 'kotaku-dfat-2021-52.71.01.1010';
const WORKS = `/lokasi/${PLACE}?tab=works`;

let house: House;
let writer: Person;

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const addressOf = (hash: string): string => `${house.server.base}/v1/locations/${PLACE}/files/${hash}`;
const take = async ({ context }: Person, hash: string) => {
  const answer = await context.request.get(addressOf(hash));
  return { status: answer.status(), type: answer.headers()['content-type'], body: await answer.body() };
};

type Progress = { readonly report: string; readonly percent: number; readonly photos: readonly { readonly hash: string; readonly name: string }[] };
const reportOf = async (percent: number): Promise<Progress | undefined> => {
  const answer = await writer.context.request.get(`${house.server.base}/v1/locations/${PLACE}`);
  return ((await answer.json()) as { readonly physical: { readonly reports: readonly Progress[] } }).physical.reports.find((report) => report.percent === percent);
};

beforeAll(async () => {
  house = await openHouse();
  writer = await house.enter('fasilitator');
}, 120_000);
afterAll(async () => { await house.close(); });

describe('a photo on a form', () => {
  const photo = samplePhoto(51);

  it('is uploaded before its report, and seen by somebody else without a reload, small and large', async () => {
    const reader = await house.enter('pengawas-pusat');
    await reader.visit(WORKS);
    await reader.page.locator('[data-photo]').first().waitFor();
    expect(await reader.page.locator(`[data-photo="${hashOf(photo)}"]`).count()).toBe(0);

    const { page } = writer;
    await writer.visit(WORKS);
    await page.getByRole('button', { name: 'Laporkan progres fisik' }).click();
    await page.getByLabel('Kemajuan fisik (%)').fill('51');
    await page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'jalan desa.png', mimeType: 'image/png', buffer: photo });
    await page.locator('[data-upload="sent"]').waitFor();
    expect(await reportOf(51)).toBeUndefined();
    await page.getByRole('button', { name: 'Catat', exact: true }).click();
    await page.getByText('Tercatat', { exact: true }).waitFor();

    const thumb = reader.page.locator(`[data-photo="${hashOf(photo)}"]`);
    await thumb.locator('img').waitFor();
    expect(await thumb.locator('img').getAttribute('alt')).toMatch(/^Foto kemajuan 51 %, .+, diamati 14 Jun 2021$/);
    await thumb.click();
    await reader.page.getByRole('dialog', { name: 'Foto kemajuan' }).getByText('jalan desa.png').waitFor();
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.getByText('(2 dari 7)').waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await take(reader, hashOf(photo))).body.equals(photo)).toBe(true);
    expect([...reader.complaints, ...writer.complaints]).toEqual([]);
  });

  it('keeps the form when it cannot be uploaded, and goes on once it can', async () => {
    const { page } = writer;
    const another = samplePhoto(52);
    await writer.visit(WORKS);
    await page.route(`**/files/${hashOf(another)}`, (route) => route.abort());
    await page.getByRole('button', { name: 'Laporkan progres fisik' }).click();
    await page.getByLabel('Kemajuan fisik (%)').fill('52');
    await page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'lagi.png', mimeType: 'image/png', buffer: another });
    await page.locator('[data-upload="failed"]').waitFor();
    await page.getByRole('button', { name: 'Catat', exact: true }).click();
    await page.locator('form [role="alert"]').nth(1).waitFor();
    expect([await page.getByLabel('Kemajuan fisik (%)').inputValue(), await reportOf(52)]).toEqual(['52', undefined]);

    await page.unroute(`**/files/${hashOf(another)}`);
    await page.getByRole('button', { name: 'Catat', exact: true }).click();
    await page.getByText('Tercatat', { exact: true }).waitFor();
    expect((await reportOf(52))?.photos[0]?.name).toBe('lagi.png');
    expect((await take(writer, hashOf(another))).status).toBe(200);
  });
});

describe('a paper that was named and not uploaded', () => {
  const paper = Buffer.from('%PDF-1.4 berita acara');

  it('says so, and is uploaded by whoever has the very file', async () => {
    const { page, context } = writer;
    const answer = await context.request.post(`${house.server.base}/v1/locations/${PLACE}/commands/correct-progress`, {
      headers: { 'origin': house.server.base, 'idempotency-key': 'a-paper-of-old', 'if-match': `"${await revision()}"` },
      data: { report: (await reportOf(52))?.report, percent: 52, reason: 'Melengkapi berkas', photos: [{ hash: hashOf(paper), bytes: paper.length, name: 'ba-lama.pdf' }] },
    });
    expect(answer.status()).toBe(200);

    await writer.visit(WORKS);
    const line = page.locator(`[data-missing="${hashOf(paper)}"]`);
    await line.getByText('arsip belum diunggah').waitFor();
    await line.getByLabel('Unggah ba-lama.pdf').setInputFiles({ name: 'lain.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 lain') });
    await line.getByText('bukan berkas yang tercatat').waitFor();
    await line.getByLabel('Unggah ba-lama.pdf').setInputFiles({ name: 'dari-arsip.pdf', mimeType: 'application/pdf', buffer: paper });
    await page.getByRole('link', { name: 'ba-lama.pdf' }).waitFor();
    expect(await take(writer, hashOf(paper))).toMatchObject({ status: 200, type: 'application/pdf' });
  });

  const revision = async (): Promise<number> => {
    const answer = await writer.context.request.get(`${house.server.base}/v1/locations/${PLACE}`);
    return ((await answer.json()) as { readonly revision: number }).revision;
  };
});

describe('a photo out of a village', () => {
  const LARGE = { width: 3000, height: 1500 };
  const WITH_PLACE = Buffer.from('ffe1001a457869660000474c505320382e352053203131362e31', 'hex');

  it('waits on the phone without a network, smaller and without its place, and goes before its report', async () => {
    const field = await house.enter('fasilitator', { width: 360 });
    const { page, context } = field;
    await page.clock.setFixedTime(new Date(MID_SAMPLE));
    await field.visit('/lapangan');
    await page.locator(`a[href="/lapangan/lokasi/${PLACE}"]`).click();
    await page.locator(`a[href$="/report-progress"]`).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then((one) => one.active.state)');
    await context.setOffline(true);

    await page.locator(`a[href$="/report-progress"]`).click();
    await page.getByLabel('Kemajuan fisik (%)').fill('53');
    await page.getByLabel('Foto', { exact: false }).setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: await largePhoto(field) });
    await page.getByText('IMG_0001.JPG').waitFor();
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
    await page.locator('[data-report][data-state="kept"]').waitFor();
    await page.reload();
    await settled(page);
    await page.locator('[data-report][data-state="kept"]').waitFor();

    await context.setOffline(false);
    await page.locator('[data-report][data-state="accepted"]').waitFor();
    const [sent] = (await reportOf(53))?.photos ?? [];
    const { status, type, body } = await take(field, sent?.hash ?? '');
    expect([status, type, sent?.name]).toEqual([200, 'image/jpeg', 'IMG_0001.JPG']);
    expect(body.includes('Exif')).toBe(false);
    expect(await page.evaluate<{ width: number; height: number }>(`fetch('/v1/locations/${PLACE}/files/${sent?.hash}').then((answer) => answer.blob()).then(createImageBitmap).then(({ width, height }) => ({ width, height }))`)).toEqual({ width: 2048, height: 1024 });
    expect(await page.evaluate<number>("new Promise((told) => { indexedDB.open('tahapan-lapangan').onsuccess = ({ target }) => { target.result.transaction('files').objectStore('files').count().onsuccess = (counted) => { told(counted.target.result); }; }; })")).toBe(0);
  });

  /** As a camera would write it, with the place in it. */
  const largePhoto = async ({ page }: Person): Promise<Buffer> => {
    const drawn = await page.evaluate<string>(`(async () => {
      const canvas = new OffscreenCanvas(${LARGE.width}, ${LARGE.height});
      canvas.getContext('2d').fillRect(10, 10, 500, 500);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    })()`);
    const bytes = Buffer.from(drawn, 'base64');
    return Buffer.concat([bytes.subarray(0, 2), WITH_PLACE, bytes.subarray(2)]);
  };
});
