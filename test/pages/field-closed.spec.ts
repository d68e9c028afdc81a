// A report that was written without a network, and a page that nobody opens again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession } from 'playwright-core';
import { MID_SAMPLE, openHouse, type House, type Person } from './browser.js';

const PLACE = 'kotaku-cfw-2021-52.71.01.1007';
const HERE = `/lapangan/lokasi/${PLACE}`;

let house: House;
let person: Person;

const hindrances = async (): Promise<readonly string[]> => {
  const answer = await person.context.request.get(`${house.server.base}/v1/locations/${PLACE}`);
  return ((await answer.json()) as { readonly hindrances: readonly { readonly code: string; readonly note?: string }[] }).hindrances.map(({ code, note }) => `${code}: ${note}`);
};

/** What never comes is stopped by the test's own time. */
const untilFlagged = async (): Promise<readonly string[]> => {
  for (;;) {
    const found = await hindrances();
    if (found.length > 0) return found;
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

describe('the page for the field, once it is closed', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    await person.page.clock.setFixedTime(new Date(MID_SAMPLE));
    await person.visit('/lapangan');
    await person.page.locator(`a[href="${HERE}"]`).click();
    await person.page.locator(`a[href="${HERE}/flag-hindrance"]`).waitFor();
    await person.page.evaluate('navigator.serviceWorker.ready.then((one) => one.active.state)');
  });
  afterAll(async () => { await house.close(); });

  it('has a hindrance that was flagged without a network sent by its worker when the line is back, once', async () => {
    await person.context.setOffline(true);
    await flagHindrance(person);
    expect(await hindrances()).toEqual([]);
    expect(await person.page.evaluate('navigator.serviceWorker.ready.then(({ sync }) => sync.getTags())')).toEqual(['kirim-laporan']);

    const elsewhere = await person.context.newPage();
    await person.page.close();
    await person.context.setOffline(false);
    const session = await person.context.newCDPSession(elsewhere);
    const registrationId = await workerIn(session);
    const { origin } = new URL(house.server.base);
    await session.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'kirim-laporan', lastChance: false });
    expect(await untilFlagged()).toEqual(['cuaca: Banjir sejak kemarin']);

    await elsewhere.goto('/lapangan/laporan');
    await elsewhere.locator('[data-report][data-state="accepted"]').waitFor();
    expect(await hindrances()).toEqual(['cuaca: Banjir sejak kemarin']);
  });
});
