import type { Redis } from 'ioredis';
import { PREFIX, QUEUE } from './timer-job.js';

/** Which job stands for a key: the one place that decides, since adding a job and removing its forerunner are two steps of BullMQ. */
const ARMED = `${PREFIX}:armed`;
const JOB = `${PREFIX}:${QUEUE}:`;
const AT_ONCE = 1_000;

/** Answers for each key the job that stood there before. */
const PUT = `
  local former = {}
  for n = 1, #ARGV, 2 do
    former[#former + 1] = redis.call('HGET', KEYS[1], ARGV[n]) or ''
    redis.call('HSET', KEYS[1], ARGV[n], ARGV[n + 1])
  end
  return former`;
const REMOVE = `
  local former = {}
  for n = 1, #ARGV do
    former[n] = redis.call('HGET', KEYS[1], ARGV[n]) or ''
    redis.call('HDEL', KEYS[1], ARGV[n])
  end
  return former`;
const SETTLE = `
  if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then redis.call('HDEL', KEYS[1], ARGV[1]) end`;

export type Standing = { readonly key: string; readonly jobId: string };

export const putArmed = async (redis: Redis, jobs: readonly Standing[]): Promise<string[]> =>
  await redis.eval(PUT, 1, ARMED, ...jobs.flatMap(({ key, jobId }) => [key, jobId])) as string[];

export const removeArmed = async (redis: Redis, keys: readonly string[]): Promise<string[]> =>
  (await redis.eval(REMOVE, 1, ARMED, ...keys) as string[]).filter(Boolean);

/** A job that has been done stands no more, unless another took its place meanwhile. */
export const settleArmed = async (redis: Redis, { key, jobId }: Standing): Promise<void> => { await redis.eval(SETTLE, 1, ARMED, key, jobId); };

export const isArmed = async (redis: Redis, { key, jobId }: Standing): Promise<boolean> => await redis.hget(ARMED, key) === jobId;

/** In pieces, each with a cursor for the next; what is left of a job that is gone is not armed. */
export const armedPage = async (redis: Redis, cursor: string): Promise<{ readonly jobIds: readonly string[]; readonly next: string }> => {
  const [next, found] = await redis.hscan(ARMED, cursor, 'COUNT', AT_ONCE);
  const jobIds = found.filter((_, n) => n % 2 === 1);
  const there = await Promise.all(jobIds.map((jobId) => redis.exists(`${JOB}${jobId}`)));
  return { jobIds: jobIds.filter((_, n) => there[n] === 1), next };
};
