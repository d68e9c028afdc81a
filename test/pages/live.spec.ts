import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn, type Client } from '../system/client.js';
import { openHouse, type House, type Person } from './browser.js';
import { lineTo, type CuttableLine } from './cuttable-line.js';

const LINES = '[data-feed] [data-line]';
const DESIGNATED = { fiscalYear: 2021, programme: 'pisew' };

let house: House;
let line: CuttableLine;
let reader: Person;
let writer: Client;

/** A new location somewhere else in the country: one transition, and one more in the matrix. */
const designate = async (district: string): Promise<string> => {
  const id = `${DESIGNATED.programme}-${DESIGNATED.fiscalYear}-${district}`;
  const { status, body } = await writer.command(id, 'designate-location', {
    programme: DESIGNATED.programme, fiscalYear: DESIGNATED.fiscalYear, region: district,
    sk: { number: '177/KPTS/M/2021', date: '2021-03-01', row: 1 }, amount: 600_000_000, satker: 'bppw-52',
  });
  if (status >= 300) throw new Error(`designate-location answered ${status}: ${JSON.stringify(body)}`);
  return id;
};

const linesOf = (id: string) => reader.page.locator(LINES).filter({ has: reader.page.locator(`a[href*="${id}"]`) });
const shownOf = async (id: string): Promise<readonly string[]> =>
  (await linesOf(id).evaluateAll((lines) => lines.map((one) => one.getAttribute('data-line') ?? ''))).toSorted();

const recordedOf = async (id: string): Promise<readonly string[]> => {
  const { transitions } = (await writer.get(`/v1/transitions?locationId=${id}`)).body as { transitions: { position: string; type: string; stage?: string }[] };
  return transitions.map(({ position, type, stage = '' }) => `${position} ${type} ${stage}`).toSorted();
};

describe('the live screen', () => {
  beforeAll(async () => {
    house = await openHouse();
    reader = await house.enter('pengawas-pusat');
    line = await lineTo(house.server.base);
    await reader.visit(`${line.base}/?fiscalYear=2021`);
    await reader.page.locator('[data-line="open"]').waitFor();
    writer = await signIn(house.server.base, { demo: 'pengawas-pusat', account: 'another' });
  });
  afterAll(async () => {
    writer.close();
    await line.close();
    await house.close();
  });

  it('shows in another browser what one person does, in the feed and in the matrix, without a reload', async () => {
    const id = await designate('52.01.01');
    await linesOf(id).first().waitFor();
    await reader.page.locator('.matrix tbody tr', { hasText: 'PISEW' }).waitFor();
  });

  it('resumes after the line was cut: nothing is missing, and nothing is there twice', async () => {
    line.cut();
    await reader.page.locator('[data-line="cut"]').waitFor();
    const missed = [await designate('52.01.02'), await designate('52.01.03')];
    line.mend();
    for (const id of missed) await linesOf(id).first().waitFor();
    await reader.page.locator('[data-line="open"]').waitFor();
    for (const id of missed) {
      const recorded = await recordedOf(id);
      expect(recorded.length).toBeGreaterThan(0);
      expect(await shownOf(id)).toEqual(recorded);
    }
  });
});
