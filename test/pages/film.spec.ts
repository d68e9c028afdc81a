// The life of a location, played: what the page shows at each moment is what was known then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openHouse, settled, type House, type Person } from './browser.js';

const PLACE = 'kotaku-cfw-2021-52.71.01.1007';
const HERE = `/lokasi/${PLACE}`;

/** A bound against hanging on a busy machine. */
const PATIENCE_MS = 240_000;

let house: House;
let person: Person;

const asked = async <T>(path: string): Promise<T> => (await (await person.context.request.get(`${house.server.base}/v1/locations/${PLACE}${path}`)).json()) as T;
const moments = async (): Promise<readonly string[]> =>
  [...new Set((await asked<{ readonly history: readonly { readonly recordedAt: string }[] }>('/history')).history.map(({ recordedAt }) => recordedAt))].toSorted();

const asOfIn = (page: Page): string | null => new URL(page.url()).searchParams.get('asOf');
const untilAt = async (page: Page, moment: string): Promise<void> => { await page.waitForURL((url) => url.searchParams.get('asOf') === moment); };
const currentStage = (page: Page): Promise<string | null> => page.locator('.step[data-current] .step-name').textContent();

describe('the film of a location', () => {
  beforeAll(async () => {
    house = await openHouse();
    person = await house.enter('auditor');
  }, PATIENCE_MS);
  afterAll(async () => { await house.close(); });

  it('goes from event to event by itself, stops where it is told to, and can be stepped by keys', async () => {
    const { page, visit } = person;
    const [first, second, third, fourth] = await moments();
    await visit(HERE);
    await page.getByRole('button', { name: 'Putar' }).click();
    await untilAt(page, first!);
    await untilAt(page, third!);
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Putar' }).waitFor();
    const stopped = asOfIn(page)!;
    expect([third, fourth]).toContain(stopped);
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await untilAt(page, stopped === fourth ? second! : first!);
    await page.keyboard.press(']');
    await untilAt(page, stopped === fourth ? third! : second!);
  }, PATIENCE_MS);

  it('plays to the last event at whatever speed, and shows at its end what holds now', async () => {
    const { page, visit } = person;
    const all = await moments();
    await visit(`${HERE}?asOf=${all.at(-4)!}`);
    await page.getByLabel('Kecepatan').selectOption('10');
    await page.getByRole('button', { name: 'Putar' }).click();
    await untilAt(page, all.at(-1)!);
    await page.getByRole('button', { name: 'Putar' }).waitFor();
    await settled(page);
    const { currentStage: now } = await asked<{ readonly currentStage: { readonly label: { readonly id: string } } }>('');
    expect(await currentStage(page)).toContain(now.label.id);
    expect(person.complaints).toEqual([]);
  }, PATIENCE_MS);

  it('shows of each moment what the server says was known then', async () => {
    const { page, visit } = person;
    const all = await moments();
    for (const moment of [all[2]!, all[Math.floor(all.length / 2)]!]) {
      await visit(`${HERE}?asOf=${moment}`);
      const then = await asked<{ readonly currentStage: { readonly label: { readonly id: string } }; readonly revision: number }>(`?asOf=${moment}`);
      expect(await currentStage(page)).toContain(then.currentStage.label.id);
      await page.locator(`[data-revision="${then.revision}"]`).waitFor();
      expect(await page.locator(`[data-revision="${then.revision + 1}"]`).count()).toBe(0);
    }
  }, PATIENCE_MS);

  it('tells a moment on the clock of the place besides that of the capital', async () => {
    const { page, visit } = person;
    await visit(`${HERE}?asOf=2021-06-01T23:30:00Z`);
    await page.locator('.past-banner').getByText('2 Jun 2021, 06.30 WIB').waitFor();
    await page.getByText('Waktu setempat saat itu: 2 Jun 2021, 07.30 WITA').waitFor();
  }, PATIENCE_MS);

  it('does not move by itself for those who have asked for no motion', async () => {
    const { page, visit } = person;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(HERE);
    const play = page.getByRole('button', { name: 'Putar' });
    await page.locator('button:disabled', { hasText: 'Putar' }).waitFor();
    expect(await play.getAttribute('title')).toContain('tanpa gerakan');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Peristiwa sebelumnya' }).click();
    await untilAt(page, (await moments()).at(-1)!);
  }, PATIENCE_MS);
});
