import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn, type Client } from '../system/client.js';
import { MID_SAMPLE, openHouse, type House, type Person } from './browser.js';
import { recount, type History } from './recount.js';

const CARDS = {
  active: 'Lokasi aktif', late: 'Terlambat', dueSoon: 'Jatuh tempo ≤ 7 hari', critical: 'Indikasi kritis',
  deviation: 'Deviasi fisik (poin)', absorption: 'Serapan keuangan', handedOver: 'Serah terima',
} as const;

/** As it stands on the screen: −26,9 and 70 %. */
const numberIn = (text: string): number => Number(text.replace(/[^\d,−-]/g, '').replace('−', '-').replace(',', '.'));

const historiesOf = async (client: Client): Promise<readonly History[]> => {
  const { body } = await client.get('/v1/locations?limit=100');
  const { locations } = body as { locations: { locationId: string }[] };
  const histories: History[] = [];
  for (const { locationId } of locations) histories.push(((await client.get(`/v1/locations/${locationId}/history`)).body as { history: History }).history);
  return histories;
};

/** In the middle of the sample, and after the works were due. */
describe.each([MID_SAMPLE, '2021-08-10T01:30:00Z'])('the overview at %s', (now) => {
  let house: House;
  let person: Person;
  let counted: ReturnType<typeof recount>;

  beforeAll(async () => {
    house = await openHouse({ TAHAPAN_DEMO: '1', TAHAPAN_NOW: now });
    const client = await signIn(house.server.base, { demo: 'auditor' });
    counted = recount(await historiesOf(client), now);
    client.close();
    person = await house.enter('pengawas-pusat');
    await person.visit('/');
  });
  afterAll(async () => { await house.close(); });

  it.each(Object.entries(CARDS))('shows on the card %s what the events come to', async (figure, name) => {
    const card = person.page.locator('.mantine-Card-root', { has: person.page.getByText(name, { exact: true }) }).first();
    expect(numberIn(await card.locator('.number').first().innerText())).toBe(counted.cards[figure as keyof typeof CARDS]);
  });

  it('tells by how much lateness changed in a week', async () => {
    const card = person.page.locator('.mantine-Card-root', { has: person.page.getByText(CARDS.late, { exact: true }) }).first();
    expect(/; (.*) dalam 7 hari/.exec(await card.innerText())?.[1]?.replace('±', '').replace('+', '').replace('−', '-')).toBe(String(counted.cards.lateChange));
  });

  it('shows in every cell of the matrix where the events say the locations are', async () => {
    const shown = await person.page.locator('.matrix tbody td a').evaluateAll((links) => links.map((link) => {
      const { searchParams } = new URL((link as unknown as { href: string }).href);
      return [`${searchParams.get('programme') ?? ''} ${searchParams.get('stage') ?? ''}`, Number(link.textContent)] as const;
    }));
    expect(new Map(shown.filter(([cell]) => !cell.endsWith(' ')))).toEqual(counted.matrix);
  });
});
