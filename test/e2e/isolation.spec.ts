import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, Client } from './client.js';
import { listen } from './event-stream.js';
import { designate, designationOf, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

const PAIRS = 6;
const OUTSIDE = ['32.73.01.1001', '32.73.01.1002', '32.73.01.1003', '52.01.01.2001', '52.72.01.1002', '11.01.01.2001'] as const;
const BEGINNING = `${'0'.repeat(20)}/${'0'.repeat(20)}`;

type World = { readonly server: RunningServer; readonly centre: Client; readonly seen: Client };
type Deed = (centre: Client) => Promise<Answer>;

const key = (name: string): { 'idempotency-key': string } => ({ 'idempotency-key': `isolation-${name}` });

const deedsAt = (region: string): readonly Deed[] => {
  const id = locationIn(region);
  const satker = `bppw-${region.startsWith('52') ? '11' : region.slice(0, 2)}`; // the DIPA of one's own Satker is one's own business
  return [
    (centre) => designate(centre, region),
    (centre) => designate(centre, region, 'tps3r'),
    (centre) => centre.command(id, 'assign-officer', { role: 'ppk', account: 'ppk-elsewhere', unit: 'PPK' }, { revision: 2 }),
    (centre) => centre.command(id, 'raise-finding', { raisedBy: 'bpkp', reference: 'T-1', blocking: true, summary: 'Temuan' }, { revision: 2 }),
    (centre) => centre.command(id, 'cancel', { skRevision: 'SK-2', skDate: '2021-03-01', reason: 'Batal' }, { revision: 2 }),
    (centre) => centre.command(id, 'complete-stage', { stage: 'RKM' }, { revision: 2 }),
    (centre) => centre.post(`/v1/budgets/${satker}/2021/commands/record-dipa`, { number: 'DIPA-9', date: '2021-01-04', amount: 7_000_000_000 }),
  ];
};

/** What happens inside is the same in both worlds; what happens outside, in one of them only. */
const live = async (outside: readonly Deed[]): Promise<World> => {
  const server = await startServer({ now: MORNING });
  const centre = await server.signIn('pengawas-pusat');
  const inside = MATARAM.slice(0, 3).map((region): Deed => (client) => designate(client, region, 'kotaku-cfw', { key: `isolation-${region}` }));
  for (let at = 0; at < Math.max(inside.length, outside.length); at += 1) {
    await outside[at]?.(centre);
    await inside[at]?.(centre);
  }
  return { server, centre, seen: await server.signIn('fasilitator', { regions: ['52.71'] }) };
};

/** Everything a facilitator of Mataram can ask, also about what is none of their business. */
const asked = (): readonly ((client: Client) => Promise<Answer>)[] => {
  const [hidden = '', own = ''] = [locationIn(OUTSIDE[0]), locationIn(MATARAM[0])];
  const gets = [
    '/v1/locations', '/v1/locations?q=bandung', '/v1/locations?province=32', '/v1/locations?sort=latest-change', '/v1/locations?limit=2', '/v1/locations?asOf=2021-03-08T02:00:00Z',
    '/v1/overview', '/v1/overview?province=32', '/v1/overview?programme=tps3r', '/v1/overview?asOf=2021-03-08T02:00:00Z', '/v1/transitions', '/v1/transitions?limit=2', `/v1/transitions?locationId=${hidden}`,
    ...[hidden, own].flatMap((id) => ['', '/history', '/allowed-commands', '/refusals'].map((part) => `/v1/locations/${id}${part}`)),
    '/v1/budgets/bppw-32/2021', '/v1/budgets/bppw-52/2021', '/v1/definitions', '/v1/sessions/current', '/v1/operations/projections',
  ];
  return [
    ...gets.map((path) => (client: Client) => client.get(path)),
    (client) => client.command(hidden, 'start-stage', { stage: 'SOSIALISASI' }, { revision: 2, key: 'isolation-hidden' }),
    (client) => client.command(locationIn(OUTSIDE[5]), 'start-stage', { stage: 'SOSIALISASI' }, { revision: 2, key: 'isolation-hidden-2' }),
    (client) => client.command(own, 'start-stage', { stage: 'SOSIALISASI' }, { revision: 2, key: 'isolation-own' }),
    (client) => client.command(own, 'designate-location', designationOf(MATARAM[0]), { key: 'isolation-again' }),
    (client) => client.request('POST', '/v1/budgets/bppw-32/2021/commands/record-dipa', { body: {}, headers: key('budget') }),
  ];
};

/** Positions are opaque and promise their order only, so that is all of them that is compared; a request has its own number. */
const comparable = (answers: readonly unknown[]): string => {
  const names = new Map<string, string>();
  return JSON.stringify(answers, null, 1)
    .replace(/\d{20}\/\d{20}/g, (position) => names.get(position) ?? names.set(position, `position ${names.size}`).get(position) ?? '')
    .replace(/urn:tahapan:request:[0-9a-f-]{36}/g, 'request');
};

const view = async ({ server, centre, seen }: World): Promise<string> => {
  const { body: { position } } = await centre.post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' }, key('emergency'));
  await seen.get(`/v1/locations?after=${position}`);
  const answers = [];
  for (const ask of asked()) {
    const { status, headers, body } = await ask(seen);
    answers.push({ status, headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')), body });
  }
  const heard = await listen(await server.signIn('fasilitator', { regions: ['52.71'] }), `/v1/live?after=${BEGINNING}`, (all) => all.filter(({ event }) => event === 'change').length >= 3);
  return comparable([...answers, heard]);
};

describe('two worlds that differ only outside the authority of whoever asks', () => {
  let alone: World;
  let reference: string;

  beforeAll(async () => {
    alone = await live([]);
    reference = await view(alone);
  }, 60_000);
  afterAll(() => alone.server.stop());

  it(`give answers that are the same to the byte: lists, totals, tags, errors, streams (${PAIRS} pairs)`, async () => {
    const deeds = OUTSIDE.flatMap(deedsAt);
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...deeds.keys()], { minLength: 8 }), async (order) => {
      const designations = order.map((at) => at - (at % 7)); // whatever is done somewhere, the place is designated first
      const crowded = await live([...new Set([...designations, ...order])].map((at) => deeds[at] as Deed));
      try {
        expect((await crowded.centre.get('/v1/overview')).body.figures.locations).toBeGreaterThan(3);
        expect(await view(crowded)).toBe(reference);
      } finally {
        await crowded.server.stop();
      }
    }), { numRuns: PAIRS, seed: 52_71 });
  }, 120_000);

  it('would show as different where anything shone through', async () => {
    const other = await live([(centre) => designate(centre, MATARAM[4])]); // inside, this time
    try {
      expect(await view(other)).not.toBe(reference);
    } finally {
      await other.server.stop();
    }
  }, 60_000);
});
