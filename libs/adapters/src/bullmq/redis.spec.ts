import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '@app/kernel';
import { HeldClock } from '@app/engine';
import { eventually } from '@app/testing';
import { startRedis, type RedisServer } from '@app/testing/redis';
import { BullMqTimers } from './bullmq-timers.js';
import { RedisLeases } from './redis-leases.js';
import { WorkerKeeper } from './worker-keeper.js';

let told: string[];
const report = (trouble: string): void => { told.push(trouble); };

const withARealRedis = ({ url, flush, call, dispose }: RedisServer): void => {
  beforeEach(async () => {
    told = [];
    await flush();
  });
  afterAll(dispose);

  it('a setting that lets Redis throw timers away is said in both languages', async () => {
    await call('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const timers = new BullMqTimers({ url, report });
    await eventually(() => told.length > 0, 'it is said');
    expect(told).toEqual([expect.stringMatching(/dapat membuang pengingat waktu; setel ke noeviction\. \/ .*may throw timers away; set it to noeviction\./)]);
    await timers.close();
    await call('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
  });

  it('tokens go on rising although all that Redis knew is gone', async () => {
    const leases = new RedisLeases({ url, report });
    const first = (await leases.claim('chase', 'one', 60_000))!;
    await flush();
    expect(await leases.claim('chase', 'two', 60_000)).toBeGreaterThan(first);
    expect(await leases.renew('chase', first, 60_000)).toBe(false);
    await leases.close();
  });

  it('what was armed when Redis lost it all is armed by arming it again, and fires', async () => {
    const timers = new BullMqTimers({ url, report });
    const fired = new Promise<string>((resolve) => { timers.start(async ({ id }) => { resolve(id); }); });
    const lost = { key: 'a', id: 'lost', dueAt: instantOf(Date.now() + 500) };
    await timers.arm([lost]);
    await flush();
    expect(await timers.arm([lost])).toBe(1);
    expect(await fired).toBe('lost');
    await timers.close();
  });

  it('no timer fires early by the clock of the system, though that of the machine is ahead', async () => {
    const due = instantOf(Date.now() + 100);
    const clock = new HeldClock(due);
    const timers = new BullMqTimers({ url, clock, report });
    const fired: string[] = [];
    await timers.arm([{ key: 'a', id: 'one', dueAt: due }]);
    clock.moveTo(instantOf(Date.parse(due) - 200));
    timers.start(async () => { fired.push(clock.now()); });
    await eventually(async () => String(await call('ZCARD', 'tahapan:timers:delayed')) === '1', 'it is put off');
    clock.moveTo(due);
    await eventually(() => fired.length > 0, 'it fires');
    expect([fired, told]).toEqual([[due], []]);
    await timers.close();
  });

  it('Redis keeps of failed work neither what went wrong nor where', async () => {
    const timers = new BullMqTimers({ url, report });
    timers.start(async () => { throw new Error('Siti at 0812'); });
    await timers.arm([{ key: 'a', id: 'one', dueAt: instantOf(Date.now()) }]);
    await eventually(() => told.includes('Siti at 0812'), 'the log says it');
    const [job = ''] = await call('KEYS', 'tahapan:timers:a~one~*') as string[];
    await eventually(async () => String(await call('HGET', job, 'failedReason')).startsWith('its work has failed'), 'the failure is kept');
    expect(String(await call('HGETALL', job))).not.toMatch(/Siti|0812|\.ts:/);
    await timers.close();
  });

  it('a worker that takes nothing although there is something to take is replaced, and the new one works', async () => {
    let done = 0;
    const keeper = new WorkerKeeper({ url, concurrency: 2, work: async () => { done += 1; }, firstInLine: async () => 'forgotten', report }, 50);
    await eventually(() => told.length > 0, 'it is replaced');
    expect(told[0]).toMatch(/berhenti mengambil pekerjaan dan diganti \/ .*stopped taking work and is replaced/);
    const timers = new BullMqTimers({ url, report });
    await timers.arm([{ key: 'a', id: 'one', dueAt: instantOf(Date.now()) }]);
    await eventually(() => done === 1, 'the new one works');
    await Promise.all([keeper.close(), timers.close()]);
  });
};

const withAPassword = ({ port, dispose }: RedisServer): void => {
  beforeEach(() => { told = []; });
  afterAll(dispose);

  it.each(['s3cret', 'wr0ng-s3cret'])('is never told, whether it is right or not: %s', async (password) => {
    const timers = new BullMqTimers({ url: `redis://:${password}@127.0.0.1:${port}`, report });
    const { answers } = await timers.state();
    expect(answers).toBe(password === 's3cret');
    if (!answers) await eventually(() => told.length > 0, 'the trouble is told');
    expect(told.join()).not.toContain('s3cret');
    await timers.close();
  });
};

const [redis, guarded] = [await startRedis(), await startRedis({ requirepass: 's3cret' })];
if (redis === undefined || guarded === undefined) console.warn('What timers do with a real Redis was NOT tested: redis-server is not installed.');
else {
  describe('with a real Redis', () => { withARealRedis(redis); });
  describe('a password', () => { withAPassword(guarded); });
}
