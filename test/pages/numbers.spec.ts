import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { signIn } from '../system/client.js';
import { openHouse, settled, type House, type Person } from './browser.js';
import { historiesOf, lawsOf } from './recount/ground.js';
import { recount } from './recount/recount.js';

jest.setTimeout(180_000);

const CARDS = {
  active: 'Lokasi aktif', late: 'Terlambat', dueSoon: 'Jatuh tempo ≤ 7 hari', critical: 'Indikasi kritis',
  deviation: 'Deviasi fisik (poin)', absorption: 'Serapan keuangan', handedOver: 'Serah terima',
} as const;
const BANDS = ['overdue', 'due-in-7-days', 'critical', 'crossing-year', 'verified-unpaid', 'tranche-1-waiting', 'tranche-2-waiting', 'paid-but-still', 'may-accelerate', 'no-news'];
const MILLION = 1_000_000;

/** As it stands on the screen: −26,9 and 70 %. */
const numberIn = (text: string): number => Number(text.replace(/[^\d,−-]/g, '').replace('−', '-').replace(',', '.'));
/** Rp 12,4 M and Rp 600 jt. */
const rupiahIn = (text: string): number => numberIn(text) * (/M/.test(text.replace('Rp', '')) ? 1000 * MILLION : text.includes('jt') ? MILLION : 1);

/** Before the first money, when half of the works are done, and after the spot checks. */
describe.each(['2021-04-02T01:30:00Z', '2021-07-26T01:30:00Z', '2021-09-06T01:30:00Z'])('the numbers at %s', (now) => {
  let house: House;
  let person: Person;
  let counted: ReturnType<typeof recount>;

  beforeAll(async () => {
    house = await openHouse({ TAHAPAN_DEMO: 'mataram', TAHAPAN_NOW: now });
    const client = await signIn(house.server.base, { demo: 'auditor' });
    counted = recount(await historiesOf(client), await lawsOf(client), now);
    client.close();
    person = await house.enter('pengawas-pusat');
    await person.visit('/');
  });
  afterAll(async () => { await house.close(); });

  const card = (title: string): Locator => person.page.locator('.mantine-Card-root', { has: person.page.getByText(title, { exact: true }) }).first();
  const tableIn = async (title: string): Promise<readonly string[]> => {
    const frame = person.page.locator('.mantine-Card-root', { has: person.page.getByRole('heading', { name: title, exact: true }) });
    await frame.getByRole('button', { name: 'Lihat sebagai tabel' }).click();
    const cells = await frame.locator('tbody tr').first().locator('th, td').allInnerTexts();
    await frame.getByRole('button', { name: 'Lihat sebagai gambar' }).click();
    return cells;
  };
  const told = (value: number | undefined): number | string => value ?? '–';
  const seen = (text: string | undefined): number | string => (text === '–' ? '–' : numberIn(text ?? ''));

  it.each(Object.entries(CARDS))('show on the card %s what the events come to', async (figure, name) => {
    expect(numberIn(await card(name).locator('.number').first().innerText())).toBe(counted.cards[figure as keyof typeof CARDS]);
  });

  it('say beside the deviation what was reached and what the schedule plans, as the curve does', async () => {
    const [physical, planned] = /fisik (.*) %, rencana (.*) %/.exec(await card(CARDS.deviation).innerText())?.slice(1).map(numberIn) ?? [];
    expect({ physical, planned }).toEqual(counted.plan);
    expect((/realisasi (.*) %, rencana (.*) %/.exec(await person.page.locator('[data-standing]').innerText()) ?? []).slice(1).map(numberIn)).toEqual([physical, planned]);
  });

  it('tell by how much lateness changed in a week', async () => {
    expect(/; (.*) dalam 7 hari/.exec(await card(CARDS.late).innerText())?.[1]?.replace('±', '').replace('+', '').replace('−', '-')).toBe(String(counted.cards.lateChange));
  });

  it.each([['locations', 'matrix'], ['late', 'lateMatrix']] as const)('show in every cell of the matrix of %s where the events say they are', async (measure, expected) => {
    await card('Program menurut tahapan').locator('select').selectOption(measure);
    const shown = await person.page.locator('.matrix tbody td a').evaluateAll((links) => links.map((link) => {
      const { searchParams } = new URL((link as unknown as { href: string }).href);
      return [`${searchParams.get('programme') ?? ''} ${searchParams.get('stage') ?? ''}`, Number(link.textContent)] as const;
    }));
    expect(new Map(shown.filter(([cell, many]) => !cell.endsWith(' ') && many > 0))).toEqual(counted[expected]);
  });

  it('show on the map and in the quadrant what the province comes to', async () => {
    const { late, deviation, absorption, onTime, quality, checked } = counted.province;
    const [, , , lateShare, , ...others] = await tableIn('Provinsi');
    expect([lateShare, ...others].map(seen)).toEqual([late, deviation, absorption]);
    const [, inTime, score, many] = await tableIn('Waktu dan mutu per provinsi');
    expect([inTime, score, many].map(seen)).toEqual([onTime, told(quality), checked]);
  });

  it('show of the office how many are late, and for how long', async () => {
    const cells = await person.page.locator('.offices tbody tr').first().locator('td').allInnerTexts();
    const { locations, late, medianDaysLate, mostDaysLate } = counted.office;
    expect([cells[0], cells[1], cells[3], cells[4]].map(seen)).toEqual([locations, late, told(medianDaysLate), late === 0 ? '–' : mostDaysLate]);
    expect(seen(cells[5])).toBe(counted.province.onTime);
  });

  it('add up money, labour and papers to what was recorded', async () => {
    const figures = await person.page.locator('[data-figure]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-figure') ?? '', one.querySelector('dd')?.textContent ?? ''] as const));
    for (const [name, text] of figures) {
      const exact = counted.sums[name as keyof typeof counted.sums] as number | undefined;
      if (name === 'contracted' || name === 'disbursed') expect(Math.abs(rupiahIn(text) - (exact ?? 0))).toBeLessThanOrEqual((exact ?? 0) / 100);
      else expect([name, seen(text.replace(/\./g, ''))]).toEqual([name, told(exact)]);
    }
    expect(figures).toHaveLength(Object.keys(counted.sums).length);
  });

  it('count beside each question what its list has', async () => {
    const shown = await person.page.locator('[data-band]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-band') ?? '', Number(one.querySelector('a')?.textContent)] as const));
    expect(shown.length).toBeGreaterThan(5);
    for (const [band, many] of shown) expect([band, many]).toEqual([band, band === 'accelerated' ? counted.accelerated : counted.bands[band]]);
  });

  it.each(BANDS)('list in the band %s as many deadlines as the events say', async (band) => {
    await person.visit(`/tenggat?band=${band}`);
    await person.page.getByText(/^\d+ tenggat cocok di \d+ lokasi$|^Tidak ada/).first().waitFor();
    expect(numberIn((await person.page.getByText(/tenggat cocok di \d+ lokasi$/).first().innerText()).split(' ', 1)[0] ?? '')).toBe(counted.bands[band]);
    await settled(person.page);
  });
});
