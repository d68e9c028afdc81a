import { setTimeout as pause } from 'node:timers/promises';
import { pauseAfter, type Timer } from '@app/engine';
import { Worker } from 'bullmq';
import { handConnections, type HandedConnections } from './handed-connections.js';
import { PREFIX, QUEUE, type TimerJob } from './timer-job.js';

export type WorkerKeeperParts = {
  readonly url: string;
  readonly concurrency: number;
  readonly work: (job: TimerJob) => Promise<void>;
  /** The job that has waited longest for hands. Undefined where none is due, or where Redis does not answer. */
  readonly firstInLine: () => Promise<string | undefined>;
  readonly report: (trouble: string) => void;
};

type Hired = { readonly worker: Worker<Timer, void>; readonly connections: HandedConnections };

const LOOK_EVERY_MS = 10_000;
const LOCK_MS = 60_000;
const PATIENCE_MS = 3_000;

/**
 * A worker of BullMQ that takes nothing although there is something to take and Redis answers is replaced: it is known to hang
 * after some breaks of its connection.
 */
export class WorkerKeeper {
  private readonly running = new Set<Promise<void>>();
  private readonly timer: NodeJS.Timeout;
  private hired: Hired;
  private looking: Promise<void> | undefined;
  private taken = 0;
  private seen: { readonly first: string | undefined; readonly taken: number } | undefined;

  constructor(private readonly parts: WorkerKeeperParts, lookEveryMs = LOOK_EVERY_MS) {
    this.hired = this.hire();
    this.timer = setInterval(() => { this.looking ??= this.look().finally(() => { this.looking = undefined; }); }, lookEveryMs).unref();
  }

  /** Work that has begun is waited for; a Redis that does not answer is not. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    const closing = this.hired.worker.close();
    await Promise.allSettled(this.running);
    await dismissed(this.hired, closing);
  }

  private hire(): Hired {
    const connections = handConnections(this.parts.url);
    const worker = new Worker<Timer, void>(QUEUE, (job) => this.run(job), {
      connection: connections.first, prefix: PREFIX, concurrency: this.parts.concurrency, skipVersionCheck: true,
      lockDuration: LOCK_MS, maxStalledCount: Number.MAX_SAFE_INTEGER, runRetryDelay: 1_000,
      settings: { backoffStrategy: pauseAfter },
    });
    worker.on('error', () => undefined); // what keeps it from working is said by the connection for questions, or seen by the next look
    return { worker, connections };
  }

  private run(job: TimerJob): Promise<void> {
    this.taken += 1;
    const running = this.parts.work(job).finally(() => { this.running.delete(running); });
    this.running.add(running);
    running.catch(() => undefined);
    return running;
  }

  private async look(): Promise<void> {
    const before = this.seen;
    this.seen = { first: await this.parts.firstInLine(), taken: this.taken };
    const stands = this.seen.first !== undefined && this.seen.first === before?.first && this.seen.taken === before.taken;
    if (!stands || this.running.size >= this.parts.concurrency) return;
    this.parts.report('pekerja pengingat waktu berhenti mengambil pekerjaan dan diganti / the worker of the timers stopped taking work and is replaced');
    const former = this.hired;
    this.hired = this.hire();
    await dismissed(former, former.worker.close(true));
  }
}

const dismissed = async ({ connections }: Hired, closing: Promise<void>): Promise<void> => {
  const over = new AbortController();
  await Promise.race([closing, pause(PATIENCE_MS, undefined, { signal: over.signal })]).catch(() => undefined);
  over.abort();
  connections.endAll();
};
