// Nothing of BullMQ is loaded before it is asked for: most systems have no Redis, and each would pay for it at its start.
import type { Leases, QueuePages, Timers } from '@app/engine';
import type { BullMqTimersOptions } from './bullmq-timers.js';
import type { QueueBoardOptions } from './queue-board.js';
import type { RedisLinkOptions } from './redis-link.js';

export const openBullMqTimers = async (options: BullMqTimersOptions): Promise<Timers> => new (await import('./bullmq-timers.js')).BullMqTimers(options);

export const openRedisLeases = async (options: RedisLinkOptions): Promise<Leases> => new (await import('./redis-leases.js')).RedisLeases(options);

export const openQueueBoard = async (options: QueueBoardOptions): Promise<QueuePages> => new (await import('./queue-board.js')).QueueBoard(options);
