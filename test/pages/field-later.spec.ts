// A server that says "later", and a phone that has no room.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House, type Person } from './browser.js';
import { clockAt, openPlace, picture, PROGRESS, progressOf, reportIs, send, writeProgress } from './phone.js';

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let person: Person;
let tries = 0;

/** As the browser says it. */
const FULL = "window.kept = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };";
const ROOM = 'IDBObjectStore.prototype.put = window.kept;';

const busy = (status: number, code: string, seconds: number) => ({
  status, contentType: 'application/problem+json', headers: { 'retry-after': String(seconds) },
  body: JSON.stringify({ status, code, sentence: { id: 'Tunggu.', en: 'Wait.' }, instance: 'urn:tahapan:request:1' }),
});

describe('the page for the field', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    const { page } = person;
    // No worker: it has a clock of its own, and by that clock the time to wait is long over.
    await page.addInitScript("Object.defineProperty(navigator, 'serviceWorker', { value: undefined }); navigator.storage.persist = async () => { window.askedToStay = true; return true; };");
    page.on('request', (request) => { if (request.url().endsWith('/report-progress')) tries += 1; });
    await clockAt(page, 0);
    await person.visit('/lapangan');
    await openPlace(person);
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('says that there is no room for a report, keeps nothing of it, and takes it once there is', async () => {
    const { page } = person;
    await writeProgress(person, 33);
    await page.evaluate(FULL);
    await page.locator('input[type="file"]').setInputFiles(picture('red'));
    await page.getByText('Penyimpanan HP penuh; tidak dilampirkan: red.png').waitFor();
    await send(person);
    await page.getByText('Penyimpanan HP penuh. Laporan ini belum disimpan').waitFor();
    await page.evaluate(ROOM);
    expect([tries, await page.getByLabel('Kemajuan fisik (%)').inputValue()]).toEqual([0, '33']);

    await send(person);
    await reportIs(page, 'accepted');
    expect([await progressOf(house, person, 33), await page.locator('[data-report]').count()]).toEqual([[expect.anything()], 1]);
    expect(await page.evaluate('window.askedToStay')).toBe(true);
  }, PATIENCE_MS);

  it('waits as long as the server asks, says so, and sends by itself when the time has come', async () => {
    const { page } = person;
    const answers = [busy(429, 'rate.exceeded', 2), busy(503, 'store.unavailable', 3)];
    await page.route(PROGRESS, async (route) => {
      const answer = answers.shift();
      await (answer === undefined ? route.continue() : route.fulfill(answer));
    });
    tries = 0;
    await writeProgress(person, 34);
    await send(person);
    await page.getByText('Menunggu: server meminta dikirim lagi setelah').waitFor();
    await page.getByText('Server meminta menunggu sebentar').waitFor();
    await page.getByRole('button', { name: 'Kirim dan perbarui' }).click();
    await page.getByText('Menghubungi server').waitFor({ state: 'hidden' });
    await reportIs(page, 'kept');
    expect([tries, await progressOf(house, person, 34)]).toEqual([1, []]);

    const secondTry = page.waitForResponse(PROGRESS);
    await clockAt(page, 35);
    expect((await secondTry).status()).toBe(503);
    await page.getByText(/dikirim lagi setelah .*10\.05/).waitFor();
    await clockAt(page, 36);
    await reportIs(page, 'accepted', 2);
    expect([tries, (await progressOf(house, person, 34)).length, answers.length]).toEqual([3, 1, 0]);
  }, PATIENCE_MS);
});
