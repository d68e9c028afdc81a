import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSqliteReadStore } from '@app/adapters/sqlite';
import { CLOCK, readModelsFile, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Client } from './client.js';
import { BANDUNG, designated, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { endStoreIn, storeIn } from './test-store.js';

let server: RunningServer;
let centre: Client;
let ppk: Client;
let id: string;
let positions: string[];

const START = { stage: 'FACILITATOR_MOBILISATION' };
const EVENING = '2021-03-08T12:00:00.000Z';
const NEXT_DAY = '2021-03-09T01:00:00.000Z';

/** Monday morning: designated. Monday evening: the start recorded, as of Friday. Tuesday: an officer named. */
beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
  ppk = await server.signIn('ppk');
  const clock = server.app.get<HeldClock>(CLOCK);
  id = await designated(centre, MATARAM[0]);
  clock.moveTo(EVENING as Instant);
  const started = await ppk.command(id, 'start-stage', { ...START, occurredAt: '2021-03-05T09:00:00+08:00' }, { revision: 3 });
  clock.moveTo(NEXT_DAY as Instant);
  const assigned = await ppk.command(id, 'assign-officer', { role: 'fasilitator', account: 'tfl-1', unit: 'TFL' }, { revision: 4 });
  for (const region of [MATARAM[1], MATARAM[2], MATARAM[3], BANDUNG]) await designated(centre, region);
  positions = [started.body.position, assigned.body.position];
}, 60_000);
afterAll(() => server.stop());

/** The position of the newest write, so that a read after it shows everything above. */
const newest = async (): Promise<string> => (await centre.post('/v1/emergency/commands/declare-emergency', { reference: 'K-1', from: '2021-03-01', reason: 'Uji' })).body.position;

describe('one location', () => {
  it('is shown as it stands, with the revision to send next', async () => {
    const { status, headers, body } = await ppk.get(`/v1/locations/${id}`);
    expect([status, headers.get('etag')]).toEqual([200, '"5"']);
    expect(body).toMatchObject({
      locationId: id, revision: 5, situation: 'active', programme: { key: 'kotaku-cfw' }, names: { village: 'Cakranegara Selatan', province: 'Nusa Tenggara Barat' },
      currentStage: { key: START.stage, label: { id: 'Mobilisasi Pendamping' } }, officers: { fasilitator: { account: 'tfl-1', unit: 'TFL' } }, physical: { percent: 0 },
    });
    expect(body.stages.find(({ key }: { key: string }) => key === START.stage)).toMatchObject({ status: 'started', startedOn: '2021-03-05', current: true });
  });

  it.each([
    ['before the start was recorded', { asOf: '2021-03-08T06:00:00Z' }, 3, undefined],
    ['after it was recorded', { asOf: EVENING }, 4, '2021-03-05'],
    ['before the start happened', { validAt: '2021-03-05T00:00:00+08:00' }, undefined, undefined],
  ])('is shown as it was known, and as it was, at a moment: %s', async (_, moments, revision, startedOn) => {
    const { status, body } = await ppk.get(`/v1/locations/${id}?${new URLSearchParams(moments as Record<string, string>).toString()}`);
    expect([status, body.revision]).toEqual(revision === undefined ? [404, undefined] : [200, revision]);
    expect(body.stages?.find(({ key }: { key: string }) => key === START.stage)?.startedOn).toBe(startedOn);
  });

  it('tells its history in sentences, in the order in which it came to be known', async () => {
    const { body } = await ppk.get(`/v1/locations/${id}/history`);
    expect(body.history.map(({ type }: { type: string }) => type)).toEqual(['LocationDesignated', 'StageStarted', 'StageCompleted', 'DeadlinesSet', 'StageStarted', 'OfficerAssigned']);
    expect(body.history[4]).toMatchObject({
      revision: 4, occurredAt: '2021-03-05T01:00:00.000Z', recordedAt: EVENING, actor: { id: 'demo-ppk', role: 'ppk' }, source: 'api',
      definition: { programme: 'kotaku-cfw', version: 1 }, data: { stage: START.stage }, sentence: { id: expect.stringContaining('Mobilisasi Pendamping') },
    });
    const then = await ppk.get(`/v1/locations/${id}/history?asOf=${EVENING}`);
    expect(then.body.history).toHaveLength(5);
  });

  it('says what may be done now and what is missing, for the role that asks', async () => {
    const standingFor = async (client: Client, command: string) => (await client.get(`/v1/locations/${id}/allowed-commands`)).body.commands.find((one: { command: string }) => one.command === command);
    expect(await standingFor(ppk, 'AssignOfficer')).toMatchObject({ allowed: true, address: 'assign-officer', label: { id: 'Tunjuk petugas' } });
    const auditor = await server.signIn('auditor');
    expect(await standingFor(auditor, 'AssignOfficer')).toMatchObject({ allowed: false, unmet: [{ code: 'role.not-allowed' }] });
    const completing = await standingFor(ppk, 'CompleteStage');
    expect(completing.targets).toContainEqual(expect.objectContaining({ stage: START.stage, allowed: false, unmet: expect.arrayContaining([expect.objectContaining({ code: expect.stringMatching(/^evidence\./) })]) }));
  });

  it('keeps what was refused, for auditors to see', async () => {
    await ppk.command(id, 'complete-stage', { stage: 'LPJ' }, { revision: 5 });
    await (await server.signIn('fasilitator')).command(id, 'cancel', {}, { revision: 5 });
    const auditor = await server.signIn('auditor');
    const { body } = await auditor.get(`/v1/locations/${id}/refusals`);
    expect(body.refusals.slice(0, 2)).toEqual([
      expect.objectContaining({ command: 'Cancel', data: {}, unmet: ['role.not-allowed'], account: 'demo-fasilitator', role: 'fasilitator' }),
      expect.objectContaining({ command: 'CompleteStage', data: { stage: 'LPJ' }, account: 'demo-ppk', role: 'ppk' }),
    ]);
    expect((await ppk.get(`/v1/locations/${id}`)).headers.get('etag')).toBe('"5"');
  });

  it('is nowhere for those whose authority does not reach it', async () => {
    const elsewhere = await server.signIn('ppk', { regions: ['32'] });
    const [hidden, missing] = [await elsewhere.get(`/v1/locations/${id}`), await elsewhere.get(`/v1/locations/${locationIn('52.71.06.1007')}`)];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });
});

describe('the lists', () => {
  it('include what was just written for whoever asks after its position', async () => {
    const { status, body } = await ppk.get(`/v1/locations?after=${positions[1]}&stage=${START.stage}&status=active&q=cakranegara%20selatan`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 1, locations: [{ locationId: id, currentStage: START.stage, stageSince: '2021-03-05', revision: 5 }] });
  });

  it('say that they are not there yet, where they are not (202)', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-lists-'));
    const eventStore = await storeIn(dataDirectory);
    const readStore = openSqliteReadStore({ file: readModelsFile(dataDirectory, eventStore) });
    readStore.claim('another process that builds nothing', 600_000);
    const behind = await startServer({ dataDirectory, eventStore });
    try {
      const client = await behind.signIn('ppk');
      const { status, headers, body } = await client.get(`/v1/overview?after=${positions[0]}`);
      expect([status, headers.get('retry-after'), body.status]).toEqual([202, '1', 'catching-up']);
      const plain = await client.get('/v1/overview');
      expect([plain.status, plain.body.code, plain.headers.get('retry-after')]).toEqual([503, 'read-model.building', '2']);
      expect((await behind.anonymous.get('/health/ready')).body.details.readModels).toMatchObject({ status: 'down', isBuilding: true });
    } finally {
      await behind.stop();
      readStore.close();
      await endStoreIn(dataDirectory);
      await rm(dataDirectory, { recursive: true });
    }
  }, 20_000);

  it('are turned page by page without losing or repeating anyone', async () => {
    const after = await newest();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ppk.get(`/v1/locations?limit=1&after=${after}${cursor}`);
      expect(body.total).toBe(4);
      seen.push(...body.locations.map(({ locationId }: { locationId: string }) => locationId));
      cursor = body.nextCursor === undefined ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(MATARAM.slice(0, 4).map((region) => locationIn(region)));
    const strange = await ppk.get('/v1/locations?cursor=bm90LWEtY3Vyc29y');
    expect([strange.status, strange.body.errors[0].code]).toEqual([422, 'cursor.invalid']);
  });

  it('show what was known at a moment', async () => {
    const { body } = await centre.get(`/v1/locations?asOf=2021-03-08T06:00:00Z&after=${await newest()}`);
    expect(body).toMatchObject({ total: 1, locations: [{ locationId: id, stageStatus: 'waiting' }] });
  });

  it('give transitions newest first, page by page', async () => {
    const after = await newest();
    const first = (await ppk.get(`/v1/transitions?limit=5&after=${after}`)).body;
    const second = (await ppk.get(`/v1/transitions?limit=100&cursor=${first.nextCursor}`)).body;
    const all = [...first.transitions, ...second.transitions].map(({ position }: { position: string }) => position);
    expect(all).toHaveLength(13); // three for each designation, and one start
    expect(all).toEqual([...all].sort().reverse());
    expect((await ppk.get(`/v1/transitions?type=StageStarted&stage=${START.stage}`)).body.transitions).toEqual([expect.objectContaining({ locationId: id, actor: { role: 'ppk', unit: 'PPK 52' } })]);
  });

  it('count in the overview what the caller may see, and nothing else', async () => {
    const after = await newest();
    const [all, own, then] = await Promise.all([centre.get(`/v1/overview?after=${after}&fiscalYear=2021`), ppk.get(`/v1/overview?by=province&after=${after}`), ppk.get('/v1/overview?by=province&asOf=2021-03-08T06:00:00Z')]);
    expect(all.body.figures).toMatchObject({ locations: 5, situations: { active: 5 } });
    expect(own.body.figures.locations).toBe(4);
    expect(new Set(own.body.provinces.map(({ provinceName }: { provinceName: string }) => provinceName))).toEqual(new Set(['Nusa Tenggara Barat']));
    expect(all.body.provinces).toBeUndefined();
    expect(own.body.matrix).toContainEqual(expect.objectContaining({ programme: 'kotaku-cfw', stage: START.stage, locations: 4, situations: expect.objectContaining({ active: 4 }) }));
    expect(then.body).toEqual({ asOf: '2021-03-08T06:00:00.000Z', matrix: [expect.objectContaining({ locations: 1 })], provinces: [expect.objectContaining({ locations: 1 })], total: 1, figures: expect.objectContaining({ locations: 1 }) });
  });

  it.each(['limit=0', 'limit=201', 'limit=1.5', 'fiscalYear=abc', 'province=xx', 'status=late', 'asOf=yesterday', 'unknown=1', 'q=', 'q=a&q=b', 'after=1', '__proto__[x]=1'])('refuse a question they do not understand: %s', async (query) => {
    const { status, body } = await centre.get(`/v1/locations?${query}`);
    expect([status, body.code, body.errors[0].in]).toEqual([422, 'input.invalid', 'query']);
  });
});

describe('operations', () => {
  it('show where the read models stand, and build one anew while it goes on serving', async () => {
    const operator = await server.signIn('operator');
    const { body } = await operator.get('/v1/operations/projections');
    expect(body.projections.map(({ table, state }: { table: string; state: string }) => [table, state])).toContainEqual(['location_board', 'live']);
    const rebuild = await operator.post('/v1/operations/projections/location_board/rebuild', {});
    expect([rebuild.status, rebuild.body]).toEqual([202, { table: 'location_board', status: 'rebuilding' }]);
    expect((await operator.post('/v1/operations/projections/nothing/rebuild', {})).status).toBe(404);
    expect((await centre.get(`/v1/locations?after=${await newest()}`)).body.total).toBe(5);
  });

  it('have nothing parked, and retry nothing', async () => {
    const operator = await server.signIn('operator');
    expect((await operator.get('/v1/operations/parked')).body).toEqual({ parked: [] });
    expect((await operator.post('/v1/operations/parked/retry', { table: 'location_board' })).body).toEqual({ streams: [] });
  });

  it('say alive and ready, and measure', async () => {
    expect((await server.anonymous.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await server.anonymous.get('/health/ready')).body).toMatchObject({ status: 'ok', details: { store: { status: 'up' }, readModels: { status: 'up', isBuilding: false, parked: 0 }, preparation: { status: 'up' } } });
    const { status, body } = await server.anonymous.get('/metrics');
    expect(status).toBe(200);
    expect(body).toMatch(/tahapan_commands_total\{command="DesignateLocation",outcome="accepted"\} 5/);
    expect(body).toMatch(/tahapan_projection_lag_events\{table="transitions"\} 0/);
    expect(body).toMatch(/tahapan_http_request_seconds_count\{method="POST",route="\/v1\/locations\/:id\/commands\/start-stage",status="200"\} 1/);
    expect(body).toMatch(/nodejs_eventloop_lag_seconds/);
    expect((await server.anonymous.get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(401);
  });
});

describe('the figures', () => {
  it('are counted anew once something has changed, also what was counted a moment ago', async () => {
    const programme = 'kotaku-bpm';
    const counted = async (after: string): Promise<number> => (await centre.get(`/v1/overview?programme=${programme}&after=${after}`)).body.figures.locations;
    const before = await newest();
    expect([await counted(before), await counted(before)]).toEqual([0, 0]);
    await designated(centre, MATARAM[0], programme);
    expect(await counted(await newest())).toBe(1);
  });
});
