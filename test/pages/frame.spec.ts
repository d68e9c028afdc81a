// What all screens are about, from one to the other.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openHouse, type House } from './browser.js';

jest.setTimeout(120_000);

const FRAME = 'fiscalYear=2021&programme=kotaku-cfw&province=52';
const PLACE = 'Ampenan';

let house: House;

describe('what the screens are about', () => {
  beforeAll(async () => { house = await openHouse(); });
  afterAll(async () => { await house.close(); });

  it('goes along to the wall, from the menu and from the palette; a moment stays behind', async () => {
    const { page, visit, complaints } = await house.enter('pengawas-pusat');
    const kept = (): unknown => Object.fromEntries(new URL(page.url()).searchParams);
    const frame = Object.fromEntries(new URLSearchParams(FRAME));
    await visit(`/tenggat?${FRAME}&asOf=2021-05-01T00:00:00Z`);
    await page.getByRole('navigation').getByRole('link', { name: 'Dinding' }).click();
    await page.waitForURL('**/dinding?**');
    expect(kept()).toEqual(frame);

    await visit(`/lokasi?${FRAME}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('Dinding');
    await page.getByRole('dialog').getByRole('button', { name: 'Dinding' }).click();
    await page.waitForURL('**/dinding?**');
    expect(kept()).toEqual(frame);
    expect(complaints).toEqual([]);
  });

  it('is told in words: programmes by their names in the palette, the country only to who has it', async () => {
    const { page, visit } = await house.enter('pengawas-pusat');
    await visit('/');
    await page.getByRole('button', { name: /Seluruh Indonesia/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill(PLACE);
    const row = page.getByRole('dialog').getByRole('button', { name: PLACE }).first();
    expect(await row.innerText()).toContain('KOTAKU');
    expect(await row.innerText()).not.toMatch(/kotaku-/);

    const facilitator = await house.enter('fasilitator');
    await facilitator.visit('/');
    await facilitator.page.getByRole('button', { name: /Wilayah Anda/ }).waitFor();
    expect(await facilitator.page.getByText('Seluruh Indonesia').count()).toBe(0);
  });
});
