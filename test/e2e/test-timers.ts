import { embeddedTimers, timersAt, type TimersChoice } from '@app/engine';
import { startRedis, type RedisServer } from '@app/testing/redis';
import { underTest } from './under-test.js';

/** A Redis lives as long as its data directory, so that a server can be started on it again. */
const servers = new Map<string, RedisServer>();

/** `TAHAPAN_TEST_TIMERS=redis` tests everything with timers in a real Redis. */
export const timersIn = async (dataDirectory: string): Promise<TimersChoice> => {
  if (underTest('TAHAPAN_TEST_TIMERS', ['sqlite', 'redis']) === 'sqlite') return embeddedTimers(dataDirectory);
  const server = servers.get(dataDirectory) ?? await startRedis();
  const choice = server && timersAt(server.url);
  if (server === undefined || choice === undefined) throw new Error('TAHAPAN_TEST_TIMERS asks for Redis, and this machine has no redis-server');
  servers.set(dataDirectory, server);
  return choice;
};

export const endTimersIn = async (dataDirectory: string): Promise<void> => {
  await servers.get(dataDirectory)?.dispose();
  servers.delete(dataDirectory);
};
