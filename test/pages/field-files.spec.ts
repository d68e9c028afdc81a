// One paper that is meant for two locations, attached where there is no network.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MID_SAMPLE, openHouse, type House, type Person } from './browser.js';

const PLACES = ['kotaku-cfw-2021-52.71.01.1007', 'kotaku-cfw-2021-52.71.02.1002'] as const;
const PERCENT = 96;
const PHOTO = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let person: Person;

type Recorded = { readonly type: string; readonly data: { readonly percent?: number; readonly photos?: readonly { readonly hash: string }[] } };

const open = async (place: string): Promise<void> => {
  const { page } = person;
  await page.locator('nav a[href="/lapangan"]').click();
  await page.locator(`a[href="/lapangan/lokasi/${place}"]`).click();
  await page.locator(`a[href="/lapangan/lokasi/${place}/report-progress"]`).waitFor();
};

const report = async (place: string): Promise<void> => {
  const { page } = person;
  await open(place);
  await page.locator(`a[href="/lapangan/lokasi/${place}/report-progress"]`).click();
  await page.getByLabel('Kemajuan fisik (%)').fill(String(PERCENT));
  await page.locator('input[type="file"]').setInputFiles(PHOTO);
  await page.getByText(PHOTO.name).first().waitFor();
  await page.getByRole('button', { name: 'Simpan dan kirim' }).dblclick();
  await page.locator('[data-report]').first().waitFor();
};

const photosAt = async (place: string): Promise<readonly number[]> => {
  const asked = (path: string) => person.context.request.get(`${house.server.base}/v1/locations/${place}${path}`);
  const { history } = (await (await asked('/history')).json()) as { readonly history: readonly Recorded[] };
  const named = history.filter(({ type, data }) => type === 'ProgressReported' && data.percent === PERCENT).flatMap(({ data: { photos = [] } }) => photos);
  return Promise.all(named.map(async ({ hash }) => (await asked(`/files/${hash}`)).status()));
};

describe('a photo of two locations', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    await person.page.clock.setFixedTime(new Date(MID_SAMPLE));
    await person.visit('/lapangan');
    for (const place of PLACES) await open(place);
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('is sent to each of them', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await report(PLACES[0]);
    await page.clock.setFixedTime(Date.parse(MID_SAMPLE) + 60_000); // no two reports are written at once
    await report(PLACES[1]);
    await page.locator('[data-report][data-state="kept"]').nth(1).waitFor();
    expect(await page.locator('[data-report]').count()).toBe(PLACES.length); // pressed twice, each is one report

    await context.setOffline(false);
    await page.locator('[data-report][data-state="accepted"]').nth(1).waitFor();
    expect(await Promise.all(PLACES.map(photosAt))).toEqual([[200], [200]]);
  }, PATIENCE_MS);
});
