import { Logger, type Provider } from '@nestjs/common';
import { openBullMqTimers, openQueueBoard, openRedisLeases } from '@app/adapters/bullmq';
import { SqliteLeases, SqliteTimers } from '@app/adapters/sqlite';
import { CLOCK, LEASES, QUEUE_PAGES, TIMERS, type Clock, type Config, type Leases, type QueuePages, type Timers } from '@app/engine';
import { QUEUES } from '../http/operations/queues.js';

const log = new Logger('timers');
const report = (trouble: string): void => { log.warn(trouble); };
const quietly = (): void => undefined; // of one Redis one connection speaks

const openTimers = ({ timers }: Config, clock: Clock): Timers | Promise<Timers> => timers.kind === 'sqlite'
  ? new SqliteTimers({ file: timers.file, clock, report })
  : openBullMqTimers({ url: timers.url.reveal(), clock, report });

const openLeases = ({ timers }: Config): Leases | Promise<Leases> => timers.kind === 'sqlite'
  ? new SqliteLeases({ file: timers.file })
  : openRedisLeases({ url: timers.url.reveal(), report: quietly });

const openPages = ({ timers }: Config): Promise<QueuePages> | undefined => timers.kind === 'sqlite'
  ? undefined
  : openQueueBoard({ url: timers.url.reveal(), path: QUEUES, report: quietly });

/** What wakes this system up, and what says who does what only one process does. */
export const timersFor = (config: Config): Provider[] => [
  { provide: TIMERS, inject: [CLOCK], useFactory: (clock: Clock) => openTimers(config, clock) },
  { provide: LEASES, useFactory: () => openLeases(config) },
  { provide: QUEUE_PAGES, useFactory: () => openPages(config) },
];
