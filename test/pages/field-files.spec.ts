// Photos of reports that were written where there is no network.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House, type Person } from './browser.js';
import { clockAt, openPlace, photosAt, picture, PLACE, progressOf, reportIs, send, writeProgress } from './phone.js';

const PLACES = [PLACE, 'kotaku-cfw-2021-52.71.02.1002'] as const;

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let person: Person;

/** As a browser does that runs short of room: what is written stays, what is large goes. */
const EVICT = `new Promise((resolve, reject) => {
  const asked = indexedDB.open('tahapan-lapangan');
  asked.onerror = reject;
  asked.onsuccess = () => {
    const change = asked.result.transaction('files', 'readwrite');
    change.objectStore('files').clear();
    change.oncomplete = () => { asked.result.close(); resolve(); };
  };
})`;

beforeAll(async () => {
  house = await openHouse();
  person = await house.enter('fasilitator', { width: 360 });
  await clockAt(person.page, 0);
  await person.visit('/lapangan');
  for (const place of PLACES) await openPlace(person, place);
}, PATIENCE_MS);
afterAll(async () => { await house.close(); });

describe('a photo of two locations', () => {
  it('is sent to each of them', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    for (const [at, place] of PLACES.entries()) {
      await writeProgress(person, 94 + at, picture('red'), place);
      await page.getByRole('button', { name: 'Simpan dan kirim' }).dblclick();
      await reportIs(page, 'kept', at + 1);
    }
    expect(await page.locator('[data-report]').count()).toBe(PLACES.length); // pressed twice, each is one report

    await context.setOffline(false);
    await reportIs(page, 'accepted', 2);
    expect(await Promise.all(PLACES.map((place, at) => photosAt(house, person, 94 + at, place)))).toEqual([[200], [200]]);
  }, PATIENCE_MS);
});

describe('a photo that is gone from the phone', () => {
  it('stops its report, which is sent once with another in its place, or without', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await writeProgress(person, 96, picture('green'));
    await send(person);
    await reportIs(page, 'kept');
    await writeProgress(person, 97, picture('blue'));
    await send(person);
    await reportIs(page, 'kept', 2);
    await page.evaluate(EVICT);

    await context.setOffline(false);
    await reportIs(page, 'lacking', 2);
    expect(await page.getByText('Foto atau berkas hilang dari HP ini').count()).toBe(2);
    expect([await progressOf(house, person, 96), await progressOf(house, person, 97)]).toEqual([[], []]);

    await page.getByLabel('Ambil atau pilih lagi: green.png').setInputFiles(picture('blue'));
    await reportIs(page, 'accepted', 3);
    expect([await photosAt(house, person, 96), await progressOf(house, person, 97)]).toEqual([[200], []]);

    await page.getByRole('button', { name: 'Kirim tanpa yang hilang' }).click();
    await reportIs(page, 'accepted', 4);
    expect((await progressOf(house, person, 97)).map(({ photos }) => photos)).toEqual([[]]);
  }, PATIENCE_MS);
});
