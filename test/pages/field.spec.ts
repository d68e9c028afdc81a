// A facilitator's day with a phone: read in the office, written in the field, sent on the way back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, MID_SAMPLE, openHouse, settled, type House, type Person } from './browser.js';

const PLACE = 'kotaku-cfw-2021-52.71.01.1007';
const HERE = `/lapangan/lokasi/${PLACE}`;
const A_MINUTE_MS = 60_000;
const PROGRESS = '**/commands/report-progress';

type Recorded = { readonly type: string; readonly data: { readonly percent?: number; readonly month?: string } };

let house: House;
let person: Person;

const recorded = async (): Promise<readonly Recorded[]> => {
  const answer = await person.context.request.get(`${house.server.base}/v1/locations/${PLACE}/history`);
  return ((await answer.json()) as { readonly history: readonly Recorded[] }).history;
};
const timesReported = async (percent: number): Promise<number> => (await recorded()).filter(({ type, data }) => type === 'ProgressReported' && data.percent === percent).length;

const states = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>("[...document.querySelectorAll('[data-report]')].map((card) => card.dataset.state)");

const reportProgress = async (page: Page, percent: number): Promise<void> => {
  await page.clock.setFixedTime(Date.parse(MID_SAMPLE) + percent * A_MINUTE_MS); // no two reports are written at once
  await page.locator(`a[href="${HERE}/report-progress"]`).click();
  await page.getByLabel('Kemajuan fisik (%)').fill(String(percent));
  await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
  await page.locator('[data-report]').first().waitFor();
};

const openPlace = async (page: Page): Promise<void> => {
  await page.locator('nav a[href="/lapangan"]').click();
  await page.locator(`a[href="${HERE}"]`).click();
  await page.locator(`a[href="${HERE}/report-progress"]`).waitFor();
};

/** As the page before this one left it: nothing that was read names whose it is, and nobody is remembered. */
const AS_EARLIER = `new Promise((resolve, reject) => {
  localStorage.removeItem('tahapan.account');
  const asked = indexedDB.open('tahapan-lapangan');
  asked.onerror = reject;
  asked.onsuccess = () => {
    const change = asked.result.transaction('readings', 'readwrite');
    const readings = change.objectStore('readings');
    readings.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (cursor === null) return;
      const { account, ...reading } = cursor.value;
      cursor.update(reading);
      cursor.continue();
    };
    change.oncomplete = () => { asked.result.close(); resolve(); };
  };
})`;

const reported = (page: Page, state: string, count: number) => page.locator(`[data-report][data-state="${state}"]`).nth(count - 1).waitFor();

describe('the page for the field', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('fasilitator', { width: 360 });
    await person.page.clock.setFixedTime(new Date(MID_SAMPLE));
    await person.visit('/lapangan');
    await person.page.locator(`a[href="${HERE}"]`).click();
    await person.page.locator(`a[href="${HERE}/report-progress"]`).waitFor();
    await person.page.evaluate('navigator.serviceWorker.ready.then((one) => one.active.state)');
  });
  afterAll(async () => { await house.close(); });

  it('keeps what was written without a network, also when it is opened anew, and then sends each report once', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await openPlace(page);
    await reportProgress(page, 31);
    await openPlace(page);
    await reportProgress(page, 32);
    expect(await states(page)).toEqual(['kept', 'kept']);
    expect(await page.getByText('Disimpan di HP', { exact: true }).count()).toBe(2);

    await page.reload();
    await settled(page);
    await reported(page, 'kept', 2);
    expect(await timesReported(31)).toBe(0);

    await context.setOffline(false);
    await reported(page, 'accepted', 2);
    expect([await timesReported(31), await timesReported(32)]).toEqual([1, 1]);
  });

  it('tells programmes and stages by their names', async () => {
    const { page } = person;
    await page.locator('nav a[href="/lapangan"]').click();
    await page.locator(`a[href="${HERE}"]`).waitFor();
    expect((await page.locator('.cards').innerText()).match(/\b[A-Z]+_[A-Z]+|kotaku-\w+/g)).toBeNull();
  });

  it('shows without a network what the page before it has kept, and what was written with it', async () => {
    const { page, context } = person;
    await page.getByText('Menghubungi server').waitFor({ state: 'hidden' });
    await context.setOffline(true);
    await page.evaluate(AS_EARLIER);
    await page.reload();
    await settled(page);
    await page.locator(`a[href="${HERE}"]`).click();
    await page.locator(`a[href="${HERE}/report-progress"]`).waitFor();
    expect((await states(page)).length).toBeGreaterThan(0);
    const read = page.waitForResponse('**/v1/deadlines?*');
    await context.setOffline(false);
    await read;
    await page.getByText('Menghubungi server').waitFor({ state: 'hidden' });
  });

  it('sends again what got no answer, and it is in the journal once', async () => {
    const { page } = person;
    await eventually(async () => (await page.evaluate<readonly string[]>('navigator.serviceWorker.ready.then(({ sync }) => sync.getTags())')).length === 0); // the worker has nothing left to do
    await openPlace(page);
    await page.route(PROGRESS, async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    const unanswered = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/report-progress'));
    await reportProgress(page, 33);
    await unanswered; // the page, or the worker by itself, sends it again
    await reported(page, 'accepted', 3);
    expect(await timesReported(33)).toBe(1);
  });

  it('says why a report was refused, and lets it be corrected', async () => {
    const { page } = person;
    await openPlace(page);
    await reportProgress(page, 5);
    await reported(page, 'refused', 1);
    await page.getByRole('link', { name: 'Perbaiki' }).click();
    await page.getByLabel('Kemajuan fisik (%)').fill('34');
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
    await reported(page, 'accepted', 4);
    expect([await timesReported(5), await timesReported(34)]).toEqual([0, 1]);
  });

  it('shows what somebody else did first, and sends upon it once that was looked at', async () => {
    const { page, context } = person;
    await context.setOffline(true);
    await openPlace(page);
    await reportProgress(page, 36);
    const other = await house.enter('korkot');
    const { revision } = (await (await other.context.request.get(`${house.server.base}/v1/locations/${PLACE}`)).json()) as { readonly revision: number };
    const answer = await other.context.request.post(`${house.server.base}/v1/locations/${PLACE}/commands/report-labour`, {
      headers: { 'origin': house.server.base, 'idempotency-key': 'somebody-else-first', 'if-match': `"${revision}"` },
      data: { month: '2021-06', work: 'work-1', workers: 10, women: 4, mbr: 8, affected: 2, hok: 100, wages: 11_000_000, youngestAge: 20 },
    });
    expect(await answer.text()).toContain('LabourReported');

    await context.setOffline(false);
    await reported(page, 'overtaken', 1);
    expect(await timesReported(36)).toBe(0);
    await page.getByRole('button', { name: 'Masih sesuai: kirim' }).click();
    await reported(page, 'accepted', 5);
    expect(await timesReported(36)).toBe(1);
  });

  it('keeps the queue when the session has ended, and asks to sign in', async () => {
    const { page, context } = person;
    await openPlace(page);
    await context.clearCookies();
    await reportProgress(page, 37);
    await page.getByRole('link', { name: 'Masuk' }).click();
    await page.locator('[data-role="fasilitator"]').click();
    await page.waitForURL(({ pathname }) => pathname === '/lapangan');
    await page.locator('nav a[href="/lapangan/laporan"]').click();
    await reported(page, 'accepted', 6);
    expect(await timesReported(37)).toBe(1);
  });
});
