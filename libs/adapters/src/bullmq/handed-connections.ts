import { Redis, type RedisOptions } from 'ioredis';
import { CONNECTING, pauseBeforeTry } from './redis-link.js';

export type HandedConnections = {
  readonly first: Redis;
  readonly endAll: () => void;
};

/**
 * BullMQ asks over the connection it is given and waits for work over a copy of it. Here both stay in sight: while Redis is away
 * BullMQ waits for them to come back before it lets go of them.
 */
export const handConnections = (url: string): HandedConnections => {
  const handed: Redis[] = [];
  let isOver = false;
  const connect = (options: Partial<RedisOptions> = {}): Redis => {
    const connection = new Redis(url, {
      ...CONNECTING, ...options, maxRetriesPerRequest: null,
      retryStrategy: (times) => (isOver ? null : pauseBeforeTry(times)),
    });
    connection.on('error', () => undefined);
    connection.on('ready', () => { if (isOver) connection.disconnect(); });
    handed.push(connection);
    return Object.assign(connection, { duplicate: connect });
  };
  return {
    first: connect(),
    endAll: () => {
      isOver = true;
      // One that waits for its next try is left to it: ended before, it would never say that it has ended.
      for (const connection of handed) if (!['reconnecting', 'end'].includes(connection.status)) connection.disconnect();
    },
  };
};
