import { epochMilliseconds, instantOf } from '@app/kernel';
import type { Timer } from '@app/engine';
import type { BulkJobOptions, Job } from 'bullmq';

export const QUEUE = 'timers';
export const PREFIX = 'tahapan';
const BACKOFF = 'pause-after';

export type TimerJob = Job<Timer, void>;

/**
 * Two timers are the same job only if all of them is the same: BullMQ silently ignores a job whose id it knows, also while that
 * one is being worked on, and work often arms what comes next under its own key. The sign between the parts is in none of them.
 */
export const jobIdOf = ({ key, id, dueAt }: Timer): string => `${key}~${id}~${epochMilliseconds(dueAt)}`;

export const optionsOf = (timer: Timer, now: number): BulkJobOptions => ({
  jobId: jobIdOf(timer),
  delay: Math.max(0, epochMilliseconds(timer.dueAt) - now),
  attempts: Number.MAX_SAFE_INTEGER,
  backoff: { type: BACKOFF },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0, // what went wrong may name people, and Redis keeps it in the clear
});

export const timerOf = (jobId: string): Timer => {
  const [key = '', id = '', dueAt = '0'] = jobId.split('~');
  return { key, id, dueAt: instantOf(Number(dueAt)) };
};
