import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Instant } from '@app/kernel';
import { embeddedTimers, LEASES, TIMERS, timersAt, type Leases, type Timers, type TimersChoice } from '@app/engine';
import { startRedis, type RedisServer } from '@app/testing/redis';
import type { Answer } from './client.js';
import { startServer, type RunningServer } from './start-server.js';
import { untilAnswer } from './until.js';

const QUEUES = '/v1/operations/queues';
const inRedis = ({ url }: Pick<RedisServer, 'url'>): TimersChoice => timersAt(url)!;
const ready = (server: RunningServer): Promise<Answer> => server.anonymous.get('/health/ready');
const untilTimers = async (server: RunningServer, answers: boolean): Promise<Answer> => untilAnswer(({ body }) => body.details.timers.answers === answers, () => ready(server));
const timersIn = async (server: RunningServer): Promise<unknown> => (await ready(server)).body.details.timers;

const withRedis = (redis: RedisServer): void => {
  let server: RunningServer;
  beforeAll(async () => { server = await startServer({ timers: inRedis(redis) }); });
  afterAll(async () => {
    await server.stop();
    await redis.dispose();
  });

  it('are seen by an operator and by nobody else', async () => {
    expect((await server.anonymous.get(QUEUES)).status).toBe(401);
    for (const role of ROLES) {
      const client = await server.signIn(role);
      const statuses = [(await client.get(QUEUES)).status, (await client.get(`${QUEUES}/api/queues`)).status];
      expect([role, statuses]).toEqual([role, role === 'operator' ? [200, 200] : [403, 403]]);
    }
    const ofAProvince = await server.signIn('operator', { regions: ['52'] });
    expect((await ofAProvince.get(QUEUES)).status).toBe(403);
  });

  it('show what is armed', async () => {
    await server.app.get<Timers>(TIMERS).arm([{ key: 'kotaku-cfw-2021-52.71.03.1004', id: 'build.v1.late-1', dueAt: '2036-01-01T00:00:00.000Z' as Instant }]);
    const { body } = await (await server.signIn('operator')).get(`${QUEUES}/api/queues?activeQueue=timers&status=delayed`);
    expect(JSON.stringify(body)).toContain('kotaku-cfw-2021-52.71.03.1004');
  });

  it('can be looked at and not touched, and bring no style or script from elsewhere', async () => {
    const operator = await server.signIn('operator');
    const put = await operator.request('PUT', `${QUEUES}/api/queues/timers/pause`);
    expect([put.status, put.body.code]).toEqual([405, 'method.not-allowed']);
    const { headers } = await operator.get(QUEUES);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';/);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });

  it('stay away with Redis, and the server stays ready: what is due is found by the sweep', async () => {
    const operator = await server.signIn('operator');
    expect(await timersIn(server)).toMatchObject({ backend: 'redis', answers: true, wokenBy: 'timers' });
    await redis.kill();
    const { status, body } = await untilTimers(server, false);
    expect([status, body.details.timers]).toEqual([200, expect.objectContaining({ backend: 'redis', answers: false, wokenBy: 'sweep' })]);
    const page = await operator.get(QUEUES);
    expect([page.status, page.body.code]).toEqual([503, 'store.unavailable']);
    await redis.restart();
    await untilTimers(server, true);
    expect((await operator.get(QUEUES)).status).toBe(200);
  });
};

const redis = await startRedis();
if (redis === undefined) console.warn('The pages of the queues were NOT tested: redis-server is not installed.');
else describe('the pages of the queues', () => { withRedis(redis); });

describe('without Redis', () => {
  it('there are no such pages, and timers and leases live in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tahapan-timers-'));
    const server = await startServer({ timers: embeddedTimers(folder) });
    try {
      expect((await (await server.signIn('operator')).get(QUEUES)).status).toBe(404);
      expect(await timersIn(server)).toMatchObject({ backend: 'sqlite', answers: true, wokenBy: 'timers' });
      expect(await server.app.get<Leases>(LEASES).claim('spec', 'one', 1_000)).toEqual(expect.any(Number));
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('a server whose Redis was never there starts and is ready all the same', async () => {
    const server = await startServer({ timers: inRedis({ url: 'redis://127.0.0.1:1' }) });
    try {
      expect((await ready(server)).status).toBe(200);
      expect(await timersIn(server)).toMatchObject({ backend: 'redis', answers: false, wokenBy: 'sweep' });
    } finally {
      await server.stop();
    }
  });
});
