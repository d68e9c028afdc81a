import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, LiveFeed, type EventStore } from '@app/engine';
import type { Client } from './client.js';
import { listen } from './event-stream.js';
import { designate, designated, locationIn, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer, untilStatus } from './until.js';

describe('a server whose journal is gone', () => {
  let server: RunningServer;
  let centre: Client;

  beforeAll(async () => {
    server = await startServer({ now: MORNING });
    centre = await server.signIn('pengawas-pusat');
    const id = await designated(centre, MATARAM[0]);
    const { body: { history } } = await centre.get(`/v1/locations/${id}/history`);
    await centre.get(`/v1/locations?after=${history.at(-1).position}`);
    await server.app.get<EventStore>(EVENT_STORE).close();
  }, 60_000);
  afterAll(() => server.stop());

  it('says that nothing was recorded, and when to repeat it (503)', async () => {
    const { status, headers, body } = await designate(centre, MATARAM[1]);
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '2', 'store.unavailable']);
    expect(JSON.stringify(body)).not.toMatch(/sqlite|journal\.db|stack/i);
  });

  it('goes on showing what the tables hold', async () => {
    expect((await centre.get('/v1/locations')).body).toMatchObject({ total: 1, locations: [{ locationId: locationIn(MATARAM[0]) }] });
  });

  it('is alive and not ready', async () => {
    expect((await server.anonymous.get('/health/live')).status).toBe(200);
    const { headers, body } = await untilStatus(503, () => server.anonymous.get('/health/ready'));
    expect([headers.get('content-type'), body.code]).toEqual(['application/problem+json; charset=utf-8', 'server.not-ready']);
    expect(body.details).toMatchObject({ store: { status: 'down', reason: 'unreachable' } });
  });
});

/** A write to a location on its way, that does not arrive before it is let go. */
const holdingAppends = (store: EventStore): { readonly entered: Promise<void>; readonly release: () => void } => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  const append = store.append.bind(store);
  const entered = new Promise<void>((resolve) => {
    store.append = async (...given) => {
      if (!given[0].startsWith('Location-')) return append(...given); // what a start has still to conclude
      resolve();
      await released;
      return append(...given);
    };
  });
  return { entered, release };
};

/** By a connection of its own each time. */
const untilRefused = async ({ anonymous }: RunningServer): Promise<'refused'> => {
  for (;;) {
    const answer = await anonymous.get('/health/live', { connection: 'close' }).catch(() => undefined);
    if (answer === undefined) return 'refused';
  }
};

describe('a server that is asked to stop', () => {
  it('finishes what is under way, ends the live streams and takes no new work', async () => {
    const server = await startServer({ now: MORNING });
    const centre = await server.signIn('pengawas-pusat');
    const { entered, release } = holdingAppends(server.app.get<EventStore>(EVENT_STORE));
    const hearing = listen(centre, '/v1/live', () => false);
    await untilAnswer(() => server.app.get(LiveFeed).listening > 0, () => server.anonymous.get('/health/live'));
    const command = designate(centre, MATARAM[0]);
    await entered;
    const stopped = server.stop();
    await hearing;
    await expect(untilRefused(server)).resolves.toBe('refused');
    release();
    expect((await command).body).toMatchObject({ revision: 3, replayed: false });
    await stopped;
  }, 60_000);

  it('starts again on the same data where it left off, in the tables as in the journal', async () => {
    const first = await startServer({ now: MORNING });
    const centre = await first.signIn('pengawas-pusat');
    const id = await designated(centre, MATARAM[0]);
    await first.app.close();
    const second = await startServer({ now: MORNING, dataDirectory: first.dataDirectory });
    try {
      const again = await second.signIn('pengawas-pusat');
      const { body: { history } } = await again.get(`/v1/locations/${id}/history`);
      expect(history).toHaveLength(4);
      expect((await again.get(`/v1/locations?after=${history.at(-1).position}`)).body.total).toBe(1);
      expect((await again.get('/v1/definitions/kotaku-cfw')).body.versions).toHaveLength(1);
    } finally {
      await second.app.close();
      await first.stop();
    }
  }, 60_000);
});
