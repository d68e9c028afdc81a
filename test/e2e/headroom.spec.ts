import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, Projector, type EventStore } from '@app/engine';
import type { Client } from './client.js';
import { designate, designated, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';

/** More than any disk has. */
const EVERYTHING = Number.MAX_SAFE_INTEGER;

describe('a server whose disk is nearly full', () => {
  let before: RunningServer;
  let server: RunningServer;
  let centre: Client;

  beforeAll(async () => {
    before = await startServer({ now: MORNING });
    await designated(await before.signIn('pengawas-pusat'), MATARAM[0]);
    await before.app.close();
    server = await startServer({ now: MORNING, dataDirectory: before.dataDirectory, leastFreeBytes: EVERYTHING });
    centre = await server.signIn('pengawas-pusat');
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await before.stop();
  });

  it('takes in no command, and says in both languages why and when to come again (503)', async () => {
    const { status, headers, body } = await designate(centre, MATARAM[1]);
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '15', 'disk.nearly-full']);
    expect(body.sentence).toEqual({ id: expect.stringContaining('hampir habis'), en: expect.stringContaining('nearly full') });
  });

  it('goes on showing everything', async () => {
    expect((await centre.get('/v1/locations')).body).toMatchObject({ total: 1, locations: [{ locationId: locationIn(MATARAM[0]) }] });
    expect((await centre.get(`/v1/locations/${locationIn(MATARAM[0])}/history`)).status).toBe(200);
  });

  it('is ready to be read, and tells operators what it lacks', async () => {
    const { status, body } = await server.anonymous.get('/health/ready');
    expect([status, body.details.headroom.shortage]).toEqual([200, 'disk.nearly-full']);
    const metrics = String((await server.anonymous.get('/metrics')).body);
    expect(metrics).toContain('tahapan_commands_held{reason="disk.nearly-full"} 1');
    expect(metrics).toContain('tahapan_commands_held{reason="read-models.behind"} 0');
    expect(metrics).toMatch(/tahapan_disk_free_bytes \d/);
  });
});

describe('a server whose screens are far behind', () => {
  /** Of a category that the screens follow, more than they may lack. */
  const manyEvents = async (store: EventStore): Promise<void> => {
    for (let batch = 0; batch < 6; batch += 1) {
      const events = Array.from({ length: 1_000 }, () => ({ id: randomUUID(), type: 'Unheard', data: {}, metadata: {} }));
      await store.append(`Location-unheard-${batch}`, 'no_stream', events);
    }
  };

  const shortageAt = async ({ anonymous }: RunningServer): Promise<unknown> => (await anonymous.get('/health/ready')).body.details.headroom.shortage;

  it('takes in no command until they have caught up (503)', async () => {
    const server = await startServer({ now: MORNING });
    try {
      const centre = await server.signIn('pengawas-pusat');
      const id = await designated(centre, MATARAM[0]);
      await server.app.get(Projector).stop();
      await manyEvents(server.app.get<EventStore>(EVENT_STORE));
      while (await shortageAt(server) === undefined); // it looks once a second
      const { status, headers, body } = await designate(centre, MATARAM[1]);
      expect([status, headers.get('retry-after'), body.code]).toEqual([503, '15', 'read-models.behind']);
      expect((await centre.get(`/v1/locations/${id}/history`)).status).toBe(200);
    } finally {
      await server.stop();
    }
  }, 60_000);
});

describe('a first start without room', () => {
  it('answers, and is not ready until there is room for the laws', async () => {
    const server = await startServer({ now: MORNING, leastFreeBytes: EVERYTHING });
    try {
      expect((await server.anonymous.get('/health/live')).status).toBe(200);
      const { status, body } = await server.anonymous.get('/health/ready');
      expect([status, body.details.preparation.status]).toEqual([503, 'down']);
    } finally {
      await server.stop();
    }
  }, 60_000);
});
