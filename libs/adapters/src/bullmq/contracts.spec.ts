import { eventually, leasesContract, timersContract } from '@app/testing';
import { startRedis } from '@app/testing/redis';
import { BullMqTimers } from './bullmq-timers.js';
import { RedisLeases } from './redis-leases.js';

/** A Redis of its own that can be killed and comes back with all it had. */
const redisHarness = async <Instance extends BullMqTimers | RedisLeases>(open: (url: string) => Instance) => {
  const redis = await startRedis({ appendonly: 'yes', appendfsync: 'always' });
  if (redis === undefined) throw new Error('redis-server is not installed');
  return {
    open: async () => {
      const instance = open(redis.url);
      if (instance instanceof RedisLeases) await eventually(() => instance.answers(), 'Redis answers');
      return instance;
    },
    goDown: redis.kill, comeBack: redis.restart, dispose: redis.dispose,
  };
};

const probe = await startRedis();
await probe?.dispose();
if (probe === undefined) console.warn('The contracts of timers and leases were NOT run on Redis: redis-server is not installed.');
else {
  timersContract('BullMQ', () => redisHarness((url) => new BullMqTimers({ url, report: () => undefined })));
  leasesContract('Redis', () => redisHarness((url) => new RedisLeases({ url, report: () => undefined })));
}
