// What a list answers by itself is small enough for a line in the field, with as many rows as there are in earnest.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegions } from '@app/adapters/kemendagri';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { embeddedStore, shippedDefinitions, simulate, type EventStore } from '@app/engine';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MID_YEAR, retell } from '../mid-year/retell.js';
import { settle } from '../mid-year/settle.js';
import type { ApiDocument } from './api-document.js';
import type { Answer, Client } from './client.js';
import { startServer, type RunningServer } from './start-server.js';

const LARGEST = 50_000;
const LIVES = 16;
const LOCATIONS = 240;

/** Each told as a whole, since it is read as a whole. */
const WHOLE_LIVES: Readonly<Record<string, number>> = { '/v1/locations/{id}/history': 200_000, '/v1/locations/{id}/allowed-commands': 80_000 };
/** Pages of what somebody has begun: an import, a bulk action, a preview. Nobody has here. */
const BEGUN = /\{(import|bulk|preview|draft|reconciliation)\}|\/v1\/(imports|reconciliations)\/\{id\}/;
const REQUIRED: Readonly<Record<string, string>> = { '/v1/calendar/count': '?from=2021-06-14&workingDays=20' };
/** Lists that grow with the country: their first page is full. */
const GROWING = ['/v1/locations', '/v1/deadlines', '/v1/transitions', '/v1/reminders', '/v1/reminders/incidents'];

let directory: string;
let server: RunningServer;
let document: ApiDocument;
let centre: Client;
let operator: Client;
let id: string;

const inStore = async (file: string, work: (store: EventStore) => Promise<unknown>): Promise<void> => {
  const store = await openSqliteEventStore({ file: join(directory, file) });
  await work(store);
  await store.close();
};

const start = () => startServer({ now: MID_YEAR, dataDirectory: directory, eventStore: embeddedStore(directory) });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'payload-'));
  await inStore('lived.db', async (lived) => {
    await simulate({ store: lived, regions: openRegions(), definitions: shippedDefinitions(), locations: LIVES, seed: '1', fiscalYear: 2021 });
    await inStore('journal.db', (journal) => retell(lived, journal, LOCATIONS));
  });
  await settle(async () => {
    const { url, stop } = await start();
    return { base: url, stop };
  });
  server = await start();
  [centre, operator] = [await server.signIn('pengawas-pusat'), await server.signIn('operator')];
  document = (await server.anonymous.get('/docs-json')).body as ApiDocument;
  id = (await centre.get('/v1/locations?stage=CONSTRUCTION&limit=1')).body.locations[0].locationId as string;
}, 300_000);
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

const listIn = (path: string): string | undefined => {
  const schema = document.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema;
  const { properties = {} } = document.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? {};
  return Object.entries(properties).find(([, { type }]) => type === 'array')?.[0];
};

const addressOf = (path: string): string => `${path}${REQUIRED[path] ?? ''}`.replace('{id}', id).replace('{programme}', 'kotaku-cfw').replace('{fiscalYear}', '2021').replace('{revision}', '0').replace('{version}', '1').replace('{satker}', 'bppw-33');

const ask = async (path: string): Promise<Answer> => {
  const answer = await centre.get(addressOf(path));
  return answer.status === 403 ? operator.get(addressOf(path)) : answer;
};

describe('what a list answers where nobody says how much', () => {
  it('is at most 50 kB in every route that answers one', async () => {
    const lists = Object.keys(document.paths).filter((path) => listIn(path) !== undefined && !BEGUN.test(path));
    expect(lists).toEqual(expect.arrayContaining(GROWING));
    for (const path of lists) {
      const { status, body } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, Math.max(Buffer.byteLength(JSON.stringify(body)), WHOLE_LIVES[path] ?? LARGEST)]).toEqual([path, WHOLE_LIVES[path] ?? LARGEST]);
    }
  }, 120_000);

  it('is the matrix of each province in pages, which together hold every location once', async () => {
    const first = (await centre.get('/v1/overview?by=province')).body;
    expect(first.total).toBeGreaterThan(7);
    const cells: { readonly programme: string; readonly province: string; readonly stage?: string; readonly locations: number }[] = [];
    for (let cursor = ''; ;) {
      const { provinces, total, nextCursor } = (await centre.get(`/v1/overview?by=province&limit=7${cursor}`)).body;
      cells.push(...provinces as typeof cells);
      expect([provinces.length <= 7, total]).toEqual([true, first.total]);
      if (nextCursor === undefined) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor as string)}`;
    }
    expect(new Set(cells.map(({ programme, province, stage }) => [programme, province, stage].join(' '))).size).toBe(first.total);
    expect(cells.reduce((sum, { locations }) => sum + locations, 0)).toBe(first.figures.locations);
    expect((await centre.get('/v1/overview?by=province&cursor=eyJ9')).body.errors).toMatchObject([{ pointer: '/cursor', code: 'cursor.invalid' }]);
  });

  it.each(GROWING)('is a whole page of %s, and more than that there is', async (path) => {
    const { body } = await ask(path);
    expect(body.nextCursor).toEqual(expect.any(String));
    const [next] = (await centre.get(`${path}?cursor=${encodeURIComponent(body.nextCursor as string)}`)).body[listIn(path) ?? ''] as unknown[];
    expect(next).toBeDefined();
  });
});
