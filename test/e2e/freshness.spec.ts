import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOCK, EVENT_STORE, type EventStore, type HeldClock } from '@app/engine';
import type { Instant } from '@app/kernel';
import type { Body, Client } from './client.js';
import { BANDUNG, designated, MATARAM, MORNING } from './places.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

let server: RunningServer;
let centre: Client;

const freshness = () => centre.get('/v1/freshness');
const lastPosition = async (id: string): Promise<string> => (await centre.get(`/v1/locations/${id}/history`)).body.history.at(-1).position;

beforeAll(async () => {
  server = await startServer({ now: MORNING });
  centre = await server.signIn('pengawas-pusat');
}, 60_000);
afterAll(() => server.stop());

describe('how fresh the screens are', () => {
  it('is told to whoever is signed in, and to nobody else', async () => {
    expect((await (await server.signIn('auditor')).get('/v1/freshness')).status).toBe(200);
    expect((await server.anonymous.get('/v1/freshness')).status).toBe(401);
  });

  it('is told by the clock that everything is judged by, and whether that one stands still', async () => {
    expect((await freshness()).body).toMatchObject({ now: MORNING, isHeld: true, isRecording: true, isBuilding: false });
    server.app.get<HeldClock>(CLOCK).moveTo('2021-03-08T02:00:00.000Z' as Instant);
    expect((await freshness()).body.now).toBe('2021-03-08T02:00:00.000Z');
  });

  it('reaches as far as the newest event once the screens show it, wherever it happened', async () => {
    for (const region of [MATARAM[0], BANDUNG]) {
      const id = await designated(centre, region);
      const position = await lastPosition(id);
      await untilAnswer(({ body: { position: shown } }) => shown >= position, freshness);
      expect((await centre.get('/v1/locations')).body.locations.map(({ locationId }: Body) => locationId)).toContain(id);
    }
    const korkot = await server.signIn('korkot'); // whose authority ends at Mataram
    expect((await korkot.get('/v1/freshness')).body.position).toBe((await freshness()).body.position);
  });

  it('is not behind while the journal answers and the screens follow', async () => {
    const { body } = await untilAnswer(({ body: { secondsBehind } }) => secondsBehind !== undefined, freshness);
    expect(body.secondsBehind).toBeLessThan(30);
    expect(Date.parse(body.shownUpTo)).toBeLessThanOrEqual(Date.now());
  });
});

describe('a journal that is gone', () => {
  it('is said to record nothing, and the screens fall behind while what they show stays', async () => {
    const { body: before } = await freshness();
    await server.app.get<EventStore>(EVENT_STORE).close();
    const { body } = await untilAnswer(({ body: { isRecording, secondsBehind } }) => !isRecording && secondsBehind > 0, freshness);
    expect(body.position).toBe(before.position);
    expect(Date.parse(body.shownUpTo)).toBeGreaterThanOrEqual(Date.parse(before.shownUpTo));
  }, 60_000);
});
