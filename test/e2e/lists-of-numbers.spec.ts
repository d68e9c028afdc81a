import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLOCK, demoInput, EVENT_STORE, Projector, REGIONS, seedCountry, SHEETS, type Clock, type EventStore, type Regions, type Sheets } from '@app/engine';
import {
  lateListOfOffice, lateListOfProvince, listOfCell, listOfOffice, listOfProvince, listOfRow, LISTS_OF_CARDS, type ListOf,
} from '../../apps/dashboard/src/screens/overview/lists.js';
import { matrixRows } from '../../apps/dashboard/src/screens/overview/matrix-rows.js';
import { soundLocationsSearch } from '../../apps/dashboard/src/screens/locations/search.js';
import type { Body, Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';

jest.setTimeout(180_000); // the year of sixty locations is told first

const LOCATIONS = 60;
const SHOWN_WITHIN_MS = 120_000;
const FISCAL_YEAR = 2026;
const MEASURES = ['locations', 'late', 'medianDays', 'medianDaysLate'] as const;

/** A number, and what the list behind its link says. */
type Pair = readonly [name: string, number: number, listed: number];

const seeded = async (now: string): Promise<RunningServer> => {
  const server = await startServer({ now });
  const [store, regions] = [server.app.get<EventStore>(EVENT_STORE), server.app.get<Regions>(REGIONS)];
  const input = await demoInput({ sheets: server.app.get<Sheets>(SHEETS), regions });
  const projector = server.app.get(Projector);
  await projector.stop();
  await seedCountry({ store, regions }, { ...input, until: server.app.get<Clock>(CLOCK).now(), locations: LOCATIONS });
  await projector.start();
  await projector.waitFor((await store.head())!, SHOWN_WITHIN_MS);
  return server;
};

const asked = async (client: Client, path: string, query: Readonly<Record<string, unknown>>): Promise<Body> => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, String(value)]);
  const { status, body } = await client.get(`${path}?${new URLSearchParams(given).toString()}`);
  expect([path, query, status]).toEqual([path, query, 200]);
  return body;
};

/** Everything on the first screen that leads to a list, beside what the list counts, in locations. */
const pairsOf = async (client: Client, asOf?: string): Promise<readonly Pair[]> => {
  const frame = { fiscalYear: FISCAL_YEAR, asOf };
  const list = async ({ list: to, where }: ListOf): Promise<Body> => {
    if (to === '/lokasi') expect(soundLocationsSearch(where)).toEqual(Object.fromEntries(Object.entries(where).filter(([name]) => name !== 'programme' && name !== 'province')));
    return asked(client, to === '/lokasi' ? '/v1/locations' : '/v1/deadlines', { ...frame, ...where, limit: 1 });
  };
  const places = async (of: ListOf): Promise<number> => { const { total, locations } = await list(of); return of.list === '/lokasi' ? total : locations; };
  const { cards, matrix, provinces, offices, attention } = await asked(client, '/v1/overview/summary', frame);
  const laws: Body[] = (await asked(client, '/v1/definitions', {})).definitions;
  const pairs: Pair[] = [];
  for (const [card, to] of Object.entries(LISTS_OF_CARDS)) pairs.push([card, cards[card], await places(to)]);
  const rows = matrixRows(matrix, laws as never);
  pairs.push(['all rows', cards.locations, rows.reduce((sum, { total }) => sum + total, 0)]);
  for (const row of rows) {
    pairs.push([row.programme, row.total, await places(listOfRow(row.programme))]);
    for (const [column, cell] of row.cells) {
      for (const measure of MEASURES) {
        const to = listOfCell(row, column, measure);
        const number = measure === 'late' || measure === 'medianDaysLate' ? cell.late : cell.locations;
        if (to !== undefined) pairs.push([`${row.programme} ${column} ${measure}`, number ?? 0, await places(to)]);
      }
    }
  }
  for (const { satker, locations, late } of offices) pairs.push([satker, locations, await places(listOfOffice(satker))], [`${satker} late`, late, await places(lateListOfOffice(satker))]);
  for (const { province, locations, late } of provinces) pairs.push([province, locations, await places(listOfProvince(province))], [`${province} late`, late, await places(lateListOfProvince(province))]);
  for (const { band, deadlines } of attention) pairs.push([band, deadlines, (await list({ list: '/tenggat', where: { band } })).total]);
  pairs.push(['accelerated', (await asked(client, '/v1/overview', frame)).figures.accelerated, (await list({ list: '/lokasi', where: { accelerated: true } })).total]);
  return pairs;
};

/** What the sample may lack, done at home: a critical location is suspended, another loses its contract. */
const trouble = async (server: RunningServer, today: string): Promise<void> => {
  const ppk = await server.signIn('ppk');
  const [critical] = (await asked(ppk, '/v1/deadlines', { band: 'critical' })).deadlines as Body[];
  const contracted = ((await asked(ppk, '/v1/locations', { status: 'active' })).locations as Body[]).find((one) => one.contract !== undefined && one.locationId !== critical?.locationId);
  const pause = { reasonClass: 'bencana', reason: 'Banjir (simulasi)', from: today, until: `${today.slice(0, 8)}30`, files: [{ hash: 'a'.repeat(64), bytes: 1024, name: 'surat.pdf' }] };
  const suspended = await ppk.command(critical!.locationId, 'suspend', pause);
  const ended = await ppk.command(contracted!.locationId, 'terminate-contract', { number: 'S-SIM/99', terminatedOn: today, reason: 'KSM tidak melanjutkan pekerjaan (simulasi)' });
  expect([suspended, ended].map(({ status, body }) => [status, body.code])).toEqual([[200, undefined], [200, undefined]]);
  await asked(ppk, '/v1/locations', { after: ended.body.position });
};

describe.each([['2026-06-15T01:30:00.000Z', false, []], ['2026-11-20T01:30:00.000Z', true, ['2026-09-10T05:00:00.000Z', '2026-06-15T01:30:00.000Z']]] as const)('every number of the first screen (%s)', (now, isTroubled, moments) => {
  let server: RunningServer;
  let centre: Client;
  beforeAll(async () => {
    server = await seeded(now);
    if (isTroubled) await trouble(server, now.slice(0, 10));
    centre = await server.signIn('pengawas-pusat');
  });
  afterAll(() => server.stop());

  it.each([undefined, now, ...moments])('leads to the list of exactly what it counts (asOf %s)', async (asOf) => {
    const pairs = await pairsOf(centre, asOf);
    expect(pairs.map(([name, , listed]) => [name, listed])).toEqual(pairs.map(([name, number]) => [name, number]));
    expect(pairs.find(([name]) => name === 'locations')?.[1]).toBeGreaterThan(LOCATIONS / 2);
  });

  it('has what tells the lists apart: some that are counted nowhere, some that go on late', async () => {
    const [all, counted, late] = await Promise.all([{}, { status: 'counted' }, { status: 'open', overdue: true }].map((where) => asked(centre, '/v1/locations', { ...where, limit: 1 })));
    expect([all!.total > counted!.total, late!.total > 0]).toEqual([true, true]);
  });
});
