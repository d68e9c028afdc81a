import { epochMilliseconds } from '@app/kernel';
import { wallClock, type Clock, type Timer, type Timers, type TimersState } from '@app/engine';
import { DelayedError } from 'bullmq';
import { armedPage, isArmed, putArmed, removeArmed, settleArmed } from './armed-jobs.js';
import { RedisLink, type RedisLinkOptions } from './redis-link.js';
import { jobIdOf, timerOf, type TimerJob } from './timer-job.js';
import { TimerQueue } from './timer-queue.js';
import { WorkerKeeper } from './worker-keeper.js';

export type BullMqTimersOptions = RedisLinkOptions & {
  readonly clock?: Clock;
  /** How many are worked on at once. */
  readonly concurrency?: number;
  /** How often it is looked whether the worker still takes what is due. */
  readonly lookEveryMs?: number;
};

type Work = (timer: Timer) => Promise<void>;

const CONCURRENCY = 20;
const AT_ONCE = 1_000;

/**
 * Timers as delayed jobs of BullMQ. In one step of Redis a job takes the place of its key; then it is added, which may wake a worker
 * at once, and its forerunner is removed. A job that does not stand for its key does no work. What is cut off in between is made
 * good by arming again, for a job is always added, and BullMQ overlooks the one it has.
 */
export class BullMqTimers implements Timers {
  private readonly link: RedisLink;
  private readonly queue: TimerQueue;
  private keeper: WorkerKeeper | undefined;

  constructor(private readonly options: BullMqTimersOptions) {
    this.link = new RedisLink(options);
    this.queue = new TimerQueue(this.link.redis);
  }

  async arm(timers: readonly Timer[]): Promise<number> {
    const wanted = [...new Map(timers.map((timer) => [timer.key, timer])).values()];
    let armed = 0;
    for (let from = 0; from < wanted.length; from += AT_ONCE) armed += await this.armSome(wanted.slice(from, from + AT_ONCE));
    return armed;
  }

  async disarm(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      await this.link.ask(async (redis) => { await this.queue.remove(await removeArmed(redis, keys.slice(from, from + AT_ONCE))); }, undefined);
    }
  }

  async *armed(): AsyncIterable<Timer> {
    for (let cursor = '0'; ;) {
      const { jobIds, next } = await this.link.ask((redis) => armedPage(redis, cursor), { jobIds: [], next: '0' });
      yield* jobIds.map(timerOf);
      if (next === '0') return;
      cursor = next;
    }
  }

  start(onDue: Work): void {
    const { url, concurrency = CONCURRENCY, lookEveryMs } = this.options;
    this.keeper ??= new WorkerKeeper({
      url, concurrency,
      work: (job) => this.fire(onDue, job),
      firstInLine: () => this.link.ask(() => this.queue.firstInLine(Date.now()), undefined),
      report: (trouble) => { this.link.standing.tell(trouble); },
    }, lookEveryMs);
  }

  async stop(): Promise<void> {
    const { keeper } = this;
    this.keeper = undefined;
    await keeper?.close();
  }

  onBack(listener: () => void): void {
    this.link.standing.onBack(listener);
  }

  async state(): Promise<TimersState> {
    return { backend: 'redis', answers: await this.link.answers() };
  }

  async close(): Promise<void> {
    await this.stop();
    this.link.close();
  }

  private now(): number {
    return epochMilliseconds((this.options.clock ?? wallClock).now());
  }

  private armSome(timers: readonly Timer[]): Promise<number> {
    const jobs = timers.map((timer) => ({ key: timer.key, jobId: jobIdOf(timer) }));
    return this.link.ask(async (redis) => {
      const former = await putArmed(redis, jobs);
      await this.queue.add(timers, this.now());
      const replaced = former.filter((jobId, n) => jobId !== jobs[n]?.jobId);
      await this.queue.remove(replaced.filter(Boolean));
      return replaced.length;
    }, 0);
  }

  private async fire(onDue: Work, job: TimerJob): Promise<void> {
    const { id, data } = job;
    const standing = { key: data.key, jobId: id ?? '' };
    if (!(await isArmed(this.link.redis, standing))) return;
    await postponed(job, epochMilliseconds(data.dueAt) - this.now());
    try {
      await onDue(data);
    } catch (fault) {
      this.link.standing.tell(fault);
      throw new Error('its work has failed and is done again'); // the fault itself may name people, and Redis keeps it in the clear
    }
    await this.link.ask((redis) => settleArmed(redis, standing), undefined);
  }
}

/** BullMQ goes by the clock of the machine; by that of the system a timer never fires early. */
const postponed = async (job: TimerJob, milliseconds: number): Promise<void> => {
  if (milliseconds <= 0) return;
  await job.moveToDelayed(Date.now() + milliseconds, job.token);
  throw new DelayedError();
};
