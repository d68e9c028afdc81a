import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Timer } from '@app/engine';
import { optionsOf, PREFIX, QUEUE } from './timer-job.js';

/** BullMQ's queue over a connection that is not its own; it keeps what its first look at Redis said, also when that was no answer. */
export class TimerQueue {
  private queue: Queue<Timer, void> | undefined;

  constructor(private readonly redis: Redis) {}

  async add(timers: readonly Timer[], now: number): Promise<void> {
    const queue = await this.ready();
    await queue.addBulk(timers.map((timer) => ({ name: 'due', data: timer, opts: optionsOf(timer, now) })));
  }

  /** One that is being worked on stays until it is done. */
  async remove(jobIds: readonly string[]): Promise<void> {
    const queue = await this.ready();
    await Promise.all(jobIds.map((jobId) => queue.remove(jobId)));
  }

  /** The job that has waited longest for hands; undefined where none is due. */
  async firstInLine(now: number): Promise<string | undefined> {
    const queue = await this.ready();
    const waiting = await this.redis.lindex(queue.toKey('wait'), -1);
    if (waiting !== null) return waiting;
    const [delayed, score = '0'] = await this.redis.zrange(queue.toKey('delayed'), '0', '0', 'WITHSCORES');
    return Number(score) / SCORE_PER_MILLISECOND <= now ? delayed : undefined;
  }

  async ready(): Promise<Queue<Timer, void>> {
    const queue = this.queue ??= newQueue(this.redis);
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (trouble) {
      this.queue = undefined;
      throw trouble;
    }
  }
}

/** BullMQ sorts delayed jobs by their time and, within a millisecond, by their number. */
const SCORE_PER_MILLISECOND = 4_096;

const newQueue = (connection: Redis): Queue<Timer, void> => {
  const queue = new Queue<Timer, void>(QUEUE, { connection, prefix: PREFIX, skipVersionCheck: true });
  queue.on('error', () => undefined); // said by the connection itself
  return queue;
};
