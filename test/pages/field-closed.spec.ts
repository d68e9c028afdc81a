// A report that was written without a network, and a page that nobody opens again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession } from 'playwright-core';
import { MID_SAMPLE, openHouse, type House, type Person } from './browser.js';

const PLACE = 'kotaku-cfw-2021-52.71.01.1007';
const HERE = `/lapangan/lokasi/${PLACE}`;

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let person: Person;

const PHOTO = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

type Recorded = { readonly type: string; readonly data: { readonly percent?: number; readonly photos?: readonly { readonly hash: string }[] } };

const asked = async (path: string) => person.context.request.get(`${house.server.base}/v1/locations/${PLACE}${path}`);
const reported = async (percent: number): Promise<readonly Recorded[]> =>
  ((await (await asked('/history')).json()) as { readonly history: readonly Recorded[] }).history.filter(({ type, data }) => type === 'ProgressReported' && data.percent === percent);
const hindrances = async (): Promise<readonly string[]> => {
  return ((await (await asked('')).json()) as { readonly hindrances: readonly { readonly code: string; readonly note?: string }[] }).hindrances.map(({ code, note }) => `${code}: ${note}`);
};

/** What never comes is stopped by the test's own time. */
const untilReported = async (percent: number): Promise<Recorded> => {
  for (;;) {
    const [found] = await reported(percent);
    if (found !== undefined) return found;
  }
};

/** The worker, as the browser knows it. */
const workerIn = async (session: CDPSession): Promise<string> => {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations.filter(({ isDeleted, scopeURL }) => !isDeleted && scopeURL.endsWith('/lapangan'));
      if (registration !== undefined) resolve(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
};

const flagHindrance = async ({ page }: Person): Promise<void> => {
  await page.locator(`a[href="${HERE}/flag-hindrance"]`).click();
  await page.getByLabel('Hambatan', { exact: true }).selectOption({ label: 'Cuaca' });
  await page.getByLabel('Catatan').fill('Banjir sejak kemarin');
  await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
  await page.locator('[data-report][data-state="kept"]').waitFor();
};

const reportProgress = async ({ page }: Person, percent: number): Promise<void> => {
  await page.locator('nav a[href="/lapangan"]').click();
  await page.locator(`a[href="${HERE}"]`).click();
  await page.locator(`a[href="${HERE}/report-progress"]`).click();
  await page.getByLabel('Kemajuan fisik (%)').fill(String(percent));
  await page.locator('input[type="file"]').setInputFiles(PHOTO);
  await page.getByText(PHOTO.name).first().waitFor();
  await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
  await page.locator('[data-report][data-state="kept"]').nth(1).waitFor();
};

describe('the page for the field, once it is closed', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    await person.page.clock.setFixedTime(new Date(MID_SAMPLE));
    await person.visit('/lapangan');
    await person.page.locator(`a[href="${HERE}"]`).click();
    await person.page.locator(`a[href="${HERE}/flag-hindrance"]`).waitFor();
    await person.page.evaluate('navigator.serviceWorker.ready.then((one) => one.active.state)');
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('has what was written without a network sent by its worker when the line is back, photos and all, each once', async () => {
    await person.context.setOffline(true);
    await flagHindrance(person);
    await reportProgress(person, 41);
    expect(await hindrances()).toEqual([]);
    expect(await person.page.evaluate('navigator.serviceWorker.ready.then(({ sync }) => sync.getTags())')).toEqual(['kirim-laporan']);

    const elsewhere = await person.context.newPage();
    await person.page.close();
    await person.context.setOffline(false);
    const session = await person.context.newCDPSession(elsewhere);
    const registrationId = await workerIn(session);
    const { origin } = new URL(house.server.base);
    await session.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'kirim-laporan', lastChance: false });
    const { data: { photos = [] } } = await untilReported(41);
    expect(await Promise.all(photos.map(async ({ hash }) => (await asked(`/files/${hash}`)).status()))).toEqual([200]);
    expect(await hindrances()).toEqual(['cuaca: Banjir sejak kemarin']);

    await elsewhere.goto('/lapangan/laporan');
    await elsewhere.locator('[data-report][data-state="accepted"]').nth(1).waitFor();
    expect([(await hindrances()).length, (await reported(41)).length]).toEqual([1, 1]);
  }, PATIENCE_MS);
});
