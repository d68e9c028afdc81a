// The ten questions that the supervision team asks: each is answered within two clicks from the first screen.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { signIn, type Client } from '../system/client.js';
import { openHouse, settled, type House, type Person } from './browser.js';
import { historiesOf, lawsOf } from './recount/ground.js';
import type { Law } from './recount/plan.js';
import { recount } from './recount/recount.js';
import { days, type History } from './recount/standing.js';
import { movedBy, type MovedDay } from './recount/what-if.js';

jest.setTimeout(180_000);

const LOCATION = 'kotaku-cfw-2021-52.71.02.1009';
const FIRST = 'kotaku-cfw-2021-52.71.01.1007';

type Counted = ReturnType<typeof recount>;
type Ground = { readonly house: House; readonly person: Person; readonly client: Client; readonly histories: readonly History[]; readonly laws: readonly Law[]; readonly counted: Counted };

const opened = async (now: string, prepare?: (client: Client) => Promise<void>): Promise<Ground> => {
  const house = await openHouse({ TAHAPAN_DEMO: 'mataram', TAHAPAN_NOW: now });
  const client = await signIn(house.server.base, { demo: 'pengawas-pusat', account: 'another' });
  await prepare?.(client);
  const [histories, laws] = [await historiesOf(client), await lawsOf(client)];
  return { house, client, histories, laws, person: await house.enter('pengawas-pusat'), counted: recount(histories, laws, now) };
};

/** From the first screen, one click after the other and no more than two. */
const walked = async ({ page, visit }: Person, ...steps: readonly [Way?, Way?]): Promise<void> => {
  await visit('/');
  for (const step of steps) {
    await step?.(page.locator('body')).click();
    await settled(page);
  }
};
type Way = (page: Locator) => Locator;

const toBand = (band: string): Way => (page) => page.locator(`[data-band="${band}"]`).getByRole('link');
const toCard = (name: string): Way => (page) => page.locator('.overview-cards .mantine-Card-root', { hasText: name }).getByRole('link');
const toScreen = (name: string): Way => (page) => page.getByRole('navigation').getByRole('link', { name });
const matching = async ({ page }: Person): Promise<number> => Number(/\d+/.exec(await page.getByText(/tenggat cocok( di [\d.]+ lokasi)?$/).first().innerText())?.[0]);
const asRead = (day: string): string => new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
const rowsOf = ({ page }: Person): Locator => page.getByRole('row').filter({ has: page.locator('td') }).filter({ hasText: 'Mataram' });

describe('before the first money', () => {
  let ground: Ground;
  beforeAll(async () => { ground = await opened('2021-04-02T01:30:00Z'); });
  afterAll(async () => {
    ground.client.close();
    await ground.house.close();
  });

  it('2: what is due within seven days, what is missing, and whose turn it is', async () => {
    const { person, counted } = ground;
    await walked(person, toCard('Jatuh tempo'));
    expect(await matching(person)).toBe(counted.bands['due-in-7-days']);
    const row = rowsOf(person).first();
    await row.getByText(/dokumen (belum ada|menunggu)|Menunggu/).first().waitFor();
    await row.getByText('PPK').first().waitFor();
  });

  it('3: which work plans are verified and not paid for, where they are held, and for how many days', async () => {
    const { person, counted, histories } = ground;
    await walked(person, toBand('verified-unpaid'));
    expect(await matching(person)).toBe(counted.bands['verified-unpaid']);
    expect(counted.bands['verified-unpaid']).toBeGreaterThan(0);
    const verified = histories[0]?.find(({ type, data }) => type === 'StageCompleted' && data['stage'] === 'RKM_VERIFICATION')?.data['on'] as string;
    await rowsOf(person).first().getByText(`Tertahan di PPK ${days(verified, '2021-04-02')} hari`).waitFor();
  });

  it('7: what a revision would change: which days of which locations, as they are counted by hand from the events', async () => {
    const { person: { page }, person, histories, laws, client } = ground;
    const shift = { stage: 'TRANCHE_1', by: { workingDays: 5 } };
    const moved = movedBy(histories, laws.find(({ programme }) => programme === 'kotaku-cfw')!, shift);
    const locations = new Set(moved.map(({ locationId }) => locationId)).size;
    expect([moved.length, locations]).toEqual([48, 8]);
    await walked(person, toScreen('Jadwal'), (body) => body.locator('a[href^="/jadwal/kotaku-cfw/2021?"]').filter({ hasText: 'Simulasi' }));
    const form = page.getByRole('group', { name: 'Geser satu tahapan' });
    await form.getByLabel('Tahapan', { exact: true }).selectOption(shift.stage);
    await form.getByLabel('Digeser (minus: lebih awal)').fill(String(shift.by.workingDays));
    await form.getByRole('button', { name: 'Hitung: Geser satu tahapan' }).click();
    await page.getByRole('button', { name: `${locations} lokasi bergeser: buka daftarnya` }).click();
    await page.getByText(`${moved.length} tahapan di ${locations} lokasi.`).waitFor();
    const rows = page.getByRole('region', { name: 'Lokasi yang terkena' }).getByRole('row');
    for (const { from, to } of moved.filter(({ locationId }) => locationId === FIRST)) await rows.filter({ hasText: 'Ampenan Utara' }).getByText(`${asRead(from)} → ${asRead(to)}`).first().waitFor();
    const { links } = (await client.post('/v1/schedules/kotaku-cfw/2021/preview', { shift })).body as { links: { locations: string } };
    const { changes } = (await client.get(`${links.locations}?effect=moved`)).body as { changes: MovedDay[] };
    const inOrder = (all: readonly MovedDay[]) => all.map(({ locationId, stage, from, to }) => `${locationId} ${stage}: ${from} → ${to}`).toSorted();
    expect(inOrder(changes)).toEqual(inOrder(moved));
  });
});

describe('when half of the works are done', () => {
  let ground: Ground;
  beforeAll(async () => { ground = await opened('2021-07-26T01:30:00Z'); });
  afterAll(async () => {
    ground.client.close();
    await ground.house.close();
  });

  it('1: how many are late in each programme and province, at which stage, and by how many days', async () => {
    const { person, counted } = ground;
    await walked(person);
    await person.page.locator('.mantine-Card-root', { hasText: 'Program menurut tahapan' }).last().locator('select').selectOption('late');
    const cells = await person.page.locator('.matrix tbody td a').evaluateAll((links) => links.map((link) => {
      const { searchParams } = new URL((link as unknown as { href: string }).href);
      return [`${searchParams.get('programme') ?? ''} ${searchParams.get('stage') ?? ''}`, Number(link.textContent)] as const;
    }));
    expect(new Map(cells.filter(([cell]) => !cell.endsWith(' ')))).toEqual(counted.lateMatrix);
    const office = await person.page.locator('.offices tbody tr').first().locator('td').allInnerTexts();
    expect([Number(office[1]), Number(office[4])]).toEqual([counted.office.late, counted.office.mostDaysLate]);
    await walked(person, toCard('Terlambat'));
    expect(await matching(person)).toBe(counted.bands['overdue']);
  });

  it('4: where works are half done and the second tranche is not, and where money is out and nothing moves', async () => {
    const { person, counted } = ground;
    for (const band of ['tranche-2-waiting', 'paid-but-still']) {
      await walked(person, toBand(band));
      expect(await matching(person)).toBe(counted.bands[band]);
    }
    expect(counted.bands['tranche-2-waiting']).toBeGreaterThan(0);
  });

  it('9: what happened at a place, by whom and on which evidence, as it was known on a day', async () => {
    const { person, histories } = ground;
    const events = histories.find((history) => history[0]?.data['locationId'] === LOCATION) ?? [];
    await walked(person, toScreen('Lokasi'), (page) => page.getByRole('link', { name: 'Pagesangan Barat', exact: true }).first());
    const newest = events.at(-1) as unknown as { sentence: { id: string } };
    await person.page.getByText(newest.sentence.id).first().waitFor();
    await person.page.getByLabel(/^Pada|^Saat|^Hari/).first().waitFor();
    expect(await person.page.getByText(/no\. urut \d+|No\. urut/i).count()).toBe(events.length);
  });

  it('10: what it all comes to, and the way to compare it with e-Mon', async () => {
    const { person, counted } = ground;
    await walked(person);
    for (const name of ['workers', 'women', 'mbr', 'hok', 'kpp', 'lpj', 'bast', 'findings'] as const) {
      expect(Number((await person.page.locator(`[data-figure="${name}"] dd`).innerText()).replace(/\./g, ''))).toBe(counted.sums[name as keyof typeof counted.sums]);
    }
    await walked(person, toScreen('Laporan'), (page) => page.getByRole('tab', { name: 'Rekonsiliasi e-Mon' }));
    await person.page.getByRole('button', { name: 'Bandingkan' }).waitFor();
  });
});

describe('after the spot checks', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await opened('2021-09-06T01:30:00Z', async (client) => {
      const { revision } = (await client.get(`/v1/locations/${LOCATION}`)).body as { revision: number };
      const { status, body } = await client.command(LOCATION, 'accelerate', { criteria: ['dokumen-tersedia'], reference: 'S-12/2021', reason: 'RKM sudah ada' }, { revision });
      expect(status).toBe(200);
      await client.get(`/v1/overview?after=${(body as { position: string }).position}`);
    });
  });
  afterAll(async () => {
    ground.client.close();
    await ground.house.close();
  });

  it('5: which may cross 31 December', async () => {
    const { person, counted } = ground;
    await walked(person, toBand('crossing-year'));
    expect(await matching(person)).toBe(counted.bands['crossing-year']);
    expect(counted.bands['crossing-year']).toBeGreaterThan(0);
  });

  it('6: which share was on time in each province and office, and how good the works are', async () => {
    const { person, counted } = ground;
    await walked(person, (page) => page.locator('.mantine-Card-root', { hasText: 'Waktu dan mutu per provinsi' }).getByRole('button', { name: 'Lihat sebagai tabel' }));
    const row = await person.page.getByRole('row').filter({ hasText: 'Nusa Tenggara Barat' }).filter({ hasText: 'waktu' }).first().locator('td').allInnerTexts();
    expect(row.slice(0, 2).map((text) => Number(text.replace(/[ %]/g, '').replace(',', '.')))).toEqual([counted.province.onTime, counted.province.quality]);
    const office = await person.page.locator('.offices tbody tr').first().locator('td').allInnerTexts();
    expect(Number(office[5]?.replace(/[ %]/g, '').replace(',', '.'))).toBe(counted.province.onTime);
  });

  it('8: which are eligible for acceleration, and how many are accelerated', async () => {
    const { person, counted } = ground;
    await walked(person, toBand('may-accelerate'));
    expect(await matching(person)).toBe(counted.bands['may-accelerate']);
    await walked(person, toBand('accelerated'));
    expect(counted.accelerated).toBe(1);
    await person.page.getByText('1 lokasi sesuai saringan').first().waitFor();
    await rowsOf(person).filter({ hasText: 'Pagesangan Barat' }).waitFor();
  });

  it('are printed on two sheets, which say of what and when', async () => {
    const { page } = ground.person;
    await walked(ground.person);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/dihitung 6 Sep 2021.*posisi/).waitFor();
    expect(await page.locator('.overview-print-head').innerText()).toContain('Seluruh Indonesia');
  });
});
