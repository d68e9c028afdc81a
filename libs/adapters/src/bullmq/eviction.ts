import type { Redis } from 'ioredis';

/** Any other setting lets Redis throw away, under pressure of memory, what it was given to keep. */
const SAFE = 'noeviction';

export const evictionWarning = async (redis: Redis): Promise<string | undefined> => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? SAFE;
  return policy === SAFE
    ? undefined
    : `Redis memakai maxmemory-policy ${policy} dan dapat membuang pengingat waktu; setel ke ${SAFE}. ` +
      `/ Redis runs with maxmemory-policy ${policy} and may throw timers away; set it to ${SAFE}.`;
};
