import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import type { Answer } from './client.js';
import { designate, designated, locationIn, MATARAM, MORNING } from './places.js';
import { startServer } from './start-server.js';
import { storeOutage } from './store-outage.js';
import { storeOn } from './test-store.js';
import { untilAnswer, untilStatus } from './until.js';

const LIMIT_MS = 120_000;

describe('a store that goes away in the middle of load', () => {
  it('costs no acknowledged command, doubles none, and is gone from sight as soon as it is back', async () => {
    const { acknowledged, refusals, lost, doubled, meanwhile, afterwards } = await storeOutage();
    expect({ acknowledged, lost, doubled }).toEqual({ acknowledged: 120, lost: 0, doubled: 0 });
    expect(Object.keys(refusals).filter((code) => !['store.unavailable', 'store.outcome-unknown'].includes(code))).toEqual([]);

    const { ready, list, write } = meanwhile;
    expect(ready.body.details.store).toEqual({ status: 'down', backend: 'eventstoredb', reason: 'unreachable', since: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect([list.status, list.body.total]).toEqual([200, MATARAM.length]);
    expect(Date.parse(list.headers.get('stale-since') ?? '')).toBeLessThanOrEqual(Date.now());
    expect([write.status, write.body.code, write.headers.get('retry-after')]).toEqual([503, 'store.unavailable', '2']);

    expect(afterwards.ready.body.details.store).toMatchObject({ status: 'up', backend: 'eventstoredb' });
    const shown = afterwards.list.body.locations.map(({ locationId, revision }: { locationId: string; revision: number }) => ({ locationId, revision }));
    expect(shown).toEqual(expect.arrayContaining([...afterwards.acknowledged]));
    expect(afterwards.list.headers.get('stale-since')).toBeNull();
  }, LIMIT_MS);
});

describe('a server that starts while its store is away', () => {
  let dataDirectory: string;
  let double: EventStoreDbDouble;
  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'tahapan-away-'));
    double = await EventStoreDbDouble.start();
  });
  afterEach(async () => {
    await double.stop();
    await rm(dataDirectory, { recursive: true });
  });

  it('answers at once that it is not ready, and goes to work by itself when the store comes', async () => {
    await double.goDown();
    const server = await startServer({ now: MORNING, dataDirectory, eventStore: storeOn(double) });
    try {
      const centre = await server.signIn('pengawas-pusat');
      const { body } = await server.anonymous.get('/health/ready');
      expect(body).toMatchObject({ code: 'server.not-ready', details: { store: { status: 'down', reason: 'unreachable' }, preparation: { status: 'down' } } });
      expect((await server.anonymous.get('/health/live')).status).toBe(200);
      expect(await designate(centre, MATARAM[0])).toMatchObject({ status: 503, body: { code: 'store.unavailable' } });
      expect((await centre.get('/v1/locations')).body.code).toBe('read-model.building');
      expect((await server.anonymous.get('/metrics')).body).toMatch(/tahapan_store_answers\{backend="eventstoredb"\} 0/);
      await double.comeBack();
      await untilStatus(200, () => server.anonymous.get('/health/ready'));
      const { status, body: { position } } = await designate(centre, MATARAM[0]);
      expect(status).toBe(200);
      expect((await untilStatus(200, () => centre.get(`/v1/locations?after=${position}`))).body.total).toBe(1);
    } finally {
      await server.stop();
    }
  }, LIMIT_MS);

  it('shows what it knew before, and says how old that is', async () => {
    const first = await startServer({ now: MORNING, dataDirectory, eventStore: storeOn(double) });
    const id = await designated(await first.signIn('pengawas-pusat'), MATARAM[0]);
    const { body: { history } } = await (await first.signIn('ppk')).get(`/v1/locations/${id}/history`);
    await untilStatus(200, async () => (await first.signIn('ppk')).get(`/v1/locations?after=${history.at(-1).position}`));
    await first.stop();
    await double.goDown();
    const second = await startServer({ now: '2021-03-09T01:00:00.000Z', dataDirectory, eventStore: storeOn(double) });
    try {
      const { status, headers, body } = await (await second.signIn('ppk')).get('/v1/locations');
      expect([status, body.locations.map(({ locationId }: { locationId: string }) => locationId), headers.get('stale-since')]).toEqual([200, [locationIn(MATARAM[0])], MORNING]);
    } finally {
      await second.stop();
    }
  }, LIMIT_MS);
});

describe('another replica, with a data directory of its own', () => {
  it('shows what was written through the first, without being a worker', async () => {
    const double = await EventStoreDbDouble.start();
    const writing = await startServer({ now: MORNING, eventStore: storeOn(double) });
    const reading = await startServer({ now: MORNING, eventStore: storeOn(double), roles: ['api'] });
    try {
      const { body: { position } } = await designate(await writing.signIn('pengawas-pusat'), MATARAM[0]);
      const ppk = await reading.signIn('ppk');
      const isCurrent = ({ status, headers }: Answer): boolean => status === 200 && headers.get('stale-since') === null;
      const list = await untilAnswer(isCurrent, () => ppk.get(`/v1/locations?after=${position}`));
      expect(list.body).toMatchObject({ total: 1, locations: [{ locationId: locationIn(MATARAM[0]) }] });
      expect((await ppk.get(`/v1/locations/${locationIn(MATARAM[0])}`)).status).toBe(200);
    } finally {
      await Promise.all([writing.stop(), reading.stop()]);
      await double.stop();
    }
  }, LIMIT_MS);
});
