export { BullMqTimers, type BullMqTimersOptions } from './bullmq-timers.js';
export { QueueBoard } from './queue-board.js';
export { RedisLeases } from './redis-leases.js';
export type { RedisLinkOptions } from './redis-link.js';
