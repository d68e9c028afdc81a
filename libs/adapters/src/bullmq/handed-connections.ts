import { Redis, type RedisOptions } from 'ioredis';
import { CONNECTING, pauseBeforeTry } from './redis-link.js';

export type HandedConnections = {
  readonly first: Redis;
  readonly endAll: () => void;
};

/** A worker waits for work up to 10 s at a time, and is silent meanwhile. */
const WAITING_SOCKET_TIMEOUT_MS = 15_000;

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
    return Object.assign(connection, { duplicate: (more: Partial<RedisOptions> = {}) => connect({ ...more, socketTimeout: WAITING_SOCKET_TIMEOUT_MS }) });
  };
  return {
    first: connect(),
    endAll: () => {
      isOver = true;
      for (const connection of handed) endOf(connection);
    },
  };
};

/** Ended between two tries it would never say so, and BullMQ would wait for that word with its timers running: it says so after one more. */
const endOf = (connection: Redis): void => {
  const { status } = connection;
  if (status === 'end') return;
  connection.disconnect();
  if (status === 'reconnecting') connection.connect().catch(() => undefined);
};
