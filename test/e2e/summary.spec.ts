import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOCK, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Body, Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

let server: RunningServer;
let [centre, ppk]: Client[] = [];
let after = '';

const NOW = '2021-05-31T01:00:00.000Z' as Instant;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  [centre, ppk] = await Promise.all([server.signIn('pengawas-pusat'), server.signIn('ppk')]);
  for (const region of [...MATARAM.slice(0, 3), BANDUNG]) await designated(centre, region);
  await designated(centre, MATARAM[0], 'sanimas');
  after = (await centre.post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' })).body.position;
  server.app.get<HeldClock>(CLOCK).moveTo(NOW);
}, 60_000);
afterAll(() => server.stop());

const read = async (path: string, client = centre!): Promise<Body> => (await client.get(`${path}${path.includes('?') ? '&' : '?'}after=${after}`)).body;

describe('the first screen', () => {
  it('says the same as the work list, each card what its list counts', async () => {
    const { cards, position } = await read('/v1/overview/summary');
    const late = new Set((await read('/v1/deadlines?overdue=true&limit=200')).deadlines.map(({ locationId }: Body) => locationId));
    expect(cards).toMatchObject({ locations: 5, active: 5, late: late.size, latePercent: 20 * late.size, critical: 0, handedOver: 0, absorption: 0 });
    expect(late.size).toBeGreaterThan(0);
    expect(cards.critical).toBe((await read('/v1/deadlines?band=critical')).total);
    expect(position).toMatch(/^\d{20}\/\d{20}$/);
  });

  it('leaves no figure without a sentence', async () => {
    const { cards, provinces, offices, matrix, definitions } = await read('/v1/overview/summary');
    for (const figure of Object.keys(cards)) expect(definitions[figure]).toEqual({ id: expect.any(String), en: expect.any(String) });
    for (const figure of ['onTime', 'quality', 'quadrant', 'daysLate', 'medianDays', 'offices']) expect(definitions[figure]).toBeDefined();
    expect([provinces.length, offices.length, matrix.length]).toEqual([2, 2, 2]);
  });

  it('says of a moment what was known then', async () => {
    const [now, then, before] = [await read('/v1/overview/summary'), await read(`/v1/overview/summary?asOf=${NOW}`), await read('/v1/overview/summary?asOf=2020-01-01T00:00:00Z')];
    const { position: _, ...known } = now;
    expect(then).toMatchObject(known);
    expect([now.attention.length, before.cards.locations]).toEqual([5, 0]);
    const curves = [await read('/v1/overview/curve'), await read(`/v1/overview/curve?asOf=${NOW}`)];
    for (const { standing } of curves) expect({ planned: standing.plans.at(-1).physical, physical: standing.realised.physical }).toEqual({ planned: now.cards.planned, physical: now.cards.physical });
  });

  it('shows to each what lies in their authority', async () => {
    expect((await read('/v1/overview/summary', ppk)).cards.locations).toBe(4);
    expect((await read('/v1/overview/summary?programme=sanimas')).cards.locations).toBe(1);
  });
});

describe('the curve', () => {
  it('keeps the first plan beside every later one', async () => {
    const { weeks, plans, realised, sources, locations, weights, definitions } = await read('/v1/overview/curve?programme=kotaku-cfw&fiscalYear=2021');
    expect(locations).toBe(4);
    expect(sources).toMatchObject([{ programme: 'kotaku-cfw', fiscalYear: 2021, revisions: [{ revision: 0 }] }]);
    expect(plans).toHaveLength(1);
    expect(plans[0].stages).toHaveLength(weeks.length);
    expect([plans[0].stages.at(-1), plans[0].financial.at(-1)]).toEqual([100, 100]);
    expect(realised.stages.length).toBeLessThan(weeks.length);
    expect(weights.source).toBe('A');
    expect(Object.keys(definitions)).toContain('plans.stages');
  });

  it('adds programmes up, each by its own schedule', async () => {
    const { sources, locations, plans } = await read('/v1/overview/curve');
    expect([sources.map(({ programme }: Body) => programme), locations]).toEqual([['kotaku-cfw', 'sanimas'], 5]);
    expect(plans.length).toBeGreaterThan(0);
  });
});
