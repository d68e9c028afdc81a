// One phone, two facilitators.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, settled, type House, type Person } from './browser.js';
import { clockAt, openPlace, PLACE, PROGRESS, progressOf, reportIs, send, writeProgress } from './phone.js';

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;
const PERCENT = 35;
const [FIRST, SECOND] = ['demo-fasilitator', 'fasilitator-kedua'] as const;

let house: House;
let person: Person;

/** With the network of somewhere else: the page itself does not hear of it. */
const signIn = async (account: string): Promise<void> => {
  const answer = await person.context.request.post(`${house.server.base}/v1/sessions`, { headers: { origin: house.server.base }, data: { demo: 'fasilitator', account } });
  expect(answer.status()).toBe(201);
};

describe('a phone that two share', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    await clockAt(person.page, 0);
    await person.visit('/lapangan');
    await openPlace(person);
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('sends nothing of the one while the other is signed in, not even where they change in between, and shows neither report nor list', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await writeProgress(person, PERCENT);
    await send(person);
    await reportIs(page, 'kept');
    const id = await page.locator('[data-report]').getAttribute('data-report');
    const session = await (await context.request.get(`${house.server.base}/v1/sessions/current`)).text();

    await signIn(SECOND);
    await page.route('**/v1/sessions/current', (route) => route.fulfill({ contentType: 'application/json', body: session }), { times: 1 });
    await page.route('**/v1/locations?*', (route) => route.abort());
    const refused = page.waitForResponse(PROGRESS);
    await context.setOffline(false);
    const answer = await refused;
    expect([answer.status(), (await answer.json() as { readonly code: string }).code]).toEqual([403, 'session.other-account']);

    await page.locator(`[data-waits-for="${FIRST}"]`).waitFor();
    expect(await page.locator(`[data-waits-for="${FIRST}"]`).textContent()).toContain(`1 laporan menunggu ${FIRST} masuk`);
    expect(await page.locator('[data-report]').count()).toBe(0);

    await page.locator('nav a[href="/lapangan"]').click(); // nothing was read for the second yet
    await page.getByText('Belum ada data di HP ini.').waitFor();
    expect(await page.locator(`a[href="/lapangan/lokasi/${PLACE}"]`).count()).toBe(0);
    await person.visit(`/lapangan/lokasi/${PLACE}`);
    await page.getByText('Lokasi ini belum pernah dibaca di HP ini.').waitFor();

    await page.unroute('**/v1/locations?*');
    await page.getByRole('button', { name: 'Kirim dan perbarui' }).click();
    await page.locator(`a[href="/lapangan/lokasi/${PLACE}/report-progress"]`).waitFor();
    await person.visit(`/lapangan/lokasi/${PLACE}/report-progress?perbaiki=${id}`);
    expect(await page.getByLabel('Kemajuan fisik (%)').inputValue()).toBe('');
    expect(await progressOf(house, person, PERCENT)).toEqual([]);
  }, PATIENCE_MS);

  it('sends it once when the one is back', async () => {
    const { page } = person;
    await signIn(FIRST);
    await page.goto('/lapangan/laporan');
    await settled(page);
    await reportIs(page, 'accepted');
    expect(await page.locator('[data-waits-for]').count()).toBe(0);
    expect(await progressOf(house, person, PERCENT)).toHaveLength(1);
  }, PATIENCE_MS);
});
