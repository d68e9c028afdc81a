// What somebody does with a phone, in the journeys of the page for the field.
import type { Page } from 'playwright-core';
import { MID_SAMPLE, type House, type Person } from './browser.js';

export const PLACE = 'kotaku-cfw-2021-52.71.01.1007';
export const PROGRESS = '**/commands/report-progress';

/** Of one point each. */
const PICTURES = {
  red: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  green: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgOMEAAAGUAMlBGJ3rAAAAAElFTkSuQmCC',
  blue: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC',
} as const;
export const picture = (colour: keyof typeof PICTURES) => ({ name: `${colour}.png`, mimeType: 'image/png', buffer: Buffer.from(PICTURES[colour], 'base64') });

type Photo = ReturnType<typeof picture>;
type Recorded = { readonly type: string; readonly data: { readonly percent?: number; readonly photos?: readonly { readonly hash: string }[] } };

const A_MINUTE_MS = 60_000;

/** So many minutes into the day: no two reports are written at once. */
export const clockAt = (page: Page, minute: number): Promise<void> => page.clock.setFixedTime(Date.parse(MID_SAMPLE) + minute * A_MINUTE_MS);

export const openPlace = async ({ page }: Person, place = PLACE): Promise<void> => {
  await page.locator('nav a[href="/lapangan"]').click();
  await page.locator(`a[href="/lapangan/lokasi/${place}"]`).click();
  await page.locator(`a[href="/lapangan/lokasi/${place}/report-progress"]`).waitFor();
};

export const writeProgress = async (person: Person, percent: number, photo?: Photo, place = PLACE): Promise<void> => {
  const { page } = person;
  await openPlace(person, place);
  await clockAt(page, percent);
  await page.locator(`a[href="/lapangan/lokasi/${place}/report-progress"]`).click();
  await page.getByLabel('Kemajuan fisik (%)').fill(String(percent));
  if (photo === undefined) return;
  await page.locator('input[type="file"]').setInputFiles(photo);
  await page.getByText(photo.name).first().waitFor();
};

export const send = async ({ page }: Person): Promise<void> => { await page.getByRole('button', { name: 'Simpan dan kirim' }).click(); };

export const reportIs = (page: Page, state: string, count = 1): Promise<void> => page.locator(`[data-report][data-state="${state}"]`).nth(count - 1).waitFor();

export const progressOf = async ({ server: { base } }: House, { context }: Person, percent: number, place = PLACE): Promise<readonly Recorded['data'][]> => {
  const { history } = (await (await context.request.get(`${base}/v1/locations/${place}/history`)).json()) as { readonly history: readonly Recorded[] };
  return history.filter(({ type, data }) => type === 'ProgressReported' && data.percent === percent).map(({ data }) => data);
};

/** Of each photo that was recorded: whether the server has it. */
export const photosAt = async (house: House, person: Person, percent: number, place = PLACE): Promise<readonly number[]> => {
  const photos = (await progressOf(house, person, percent, place)).flatMap((data) => data.photos ?? []);
  return Promise.all(photos.map(async ({ hash }) => (await person.context.request.get(`${house.server.base}/v1/locations/${place}/files/${hash}`)).status()));
};
