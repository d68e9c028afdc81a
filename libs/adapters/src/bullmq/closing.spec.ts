import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@app/testing';
import { startRedis, type RedisServer } from '@app/testing/redis';

const FROM_SOURCE = new URL('../../../../apps/launch/from-source/register.mjs', import.meta.url).href;
const ONE_SHORT_LIFE = fileURLToPath(new URL('one-short-life.ts', import.meta.url));
/** Against hanging: the timers left behind would go on for ever. */
const LONGEST_MS = 60_000;

const closing = (redis: RedisServer): void => {
  afterAll(redis.dispose);

  it('ends by itself once they are closed, although Redis went away while it waited for work', async () => {
    const life = spawn(process.execPath, ['--import', FROM_SOURCE, ONE_SHORT_LIFE, redis.url], { stdio: ['pipe', 'ignore', 'inherit'], timeout: LONGEST_MS });
    const over = once(life, 'exit');
    await eventually(async () => String(await redis.call('CLIENT', 'LIST')).includes('cmd=bzpopmin'), 'it waits for work', LONGEST_MS);
    await redis.kill();
    life.stdin?.end();
    expect(await over).toEqual([0, null]);
  });
};

const redis = await startRedis();
if (redis === undefined) console.warn('Whether a process ends without its Redis was NOT tested: redis-server is not installed.');
else describe('a process with timers in Redis', () => { closing(redis); });
