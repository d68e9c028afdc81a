import { EventStoreError, StoreTimeoutError } from '@app/engine';
import type { AppendOptions } from '@app/engine';
import { asStoreError, DiskUnconfirmedError, isBusy, isUnconfirmedByDisk } from './driver-errors.js';
import { WriteQueue } from './write-queue.js';
import type { Write } from './write-queue.js';
import { TransactionFailure } from './write-transaction.js';
import type { WriteTransaction } from './write-transaction.js';

const DEFAULT_TIMEOUT_MS = 10_000;
/** Pause before asking again for a file that another process is writing to. */
const BUSY_PAUSE_MS = 10;

export type CommitHooks = {
  readonly committed: () => void;
  readonly rolledBack: () => void;
  /** The disk can no longer be trusted; nothing will be written any more. */
  readonly lost: (error: DiskUnconfirmedError) => void;
};

/**
 * Writes asked for at the same time share one transaction, and so one wait for the disk; each is answered after the commit.
 * A write that refuses does so before it changes anything and leaves the others whole. When a transaction fails as a whole,
 * each of its writes is tried once more alone: every write is safe to repeat, so a commit whose answer was lost is found again.
 */
export class GroupCommit {
  private readonly queue: WriteQueue;
  private diskLost = false;

  constructor(private readonly transaction: WriteTransaction, private readonly hooks: CommitHooks, capacity: number) {
    this.queue = new WriteQueue(capacity, () => this.flush());
  }

  async run<T>(work: () => T, { timeoutMs = DEFAULT_TIMEOUT_MS, signal }: AppendOptions = {}): Promise<T> {
    this.assertWritable();
    return this.queue.add(work, performance.now() + timeoutMs, signal);
  }

  assertWritable(): void {
    if (this.diskLost) throw new DiskUnconfirmedError('not_applied');
  }

  /** Resolves when everything asked for has been answered; what comes later is refused. */
  close(): Promise<void> {
    return this.queue.close();
  }

  private flush(): void {
    const group = this.queue.take();
    if (group.length === 0) return;
    try {
      this.assertWritable();
      const answers = this.transaction.run(() => group.map(answer));
      this.hooks.committed();
      answers.forEach((tell) => tell());
    } catch (error) {
      this.hooks.rolledBack();
      this.recover(group, error);
      return;
    }
    this.shortenLog();
  }

  /** What was answered stands either way: it lies in the log, which only grows while this cannot be done. */
  private shortenLog(): void {
    try {
      this.transaction.shortenLog();
    } catch (error) {
      if (isUnconfirmedByDisk(error)) this.giveUp([], error);
    }
  }

  private recover(group: readonly Write[], error: unknown): void {
    const { cause, outcome } = error instanceof TransactionFailure ? error : { cause: error, outcome: 'not_applied' as const };
    if (isUnconfirmedByDisk(cause)) this.giveUp(group, cause);
    else if (isBusy(cause)) this.waitForLock(group);
    else if (cause instanceof DiskUnconfirmedError || group.every(({ alone }) => alone)) {
      group.forEach((write) => write.reject(asStoreError(cause, outcome)));
    } else {
      group.forEach((write) => { write.alone = true; });
      this.queue.putBack(group);
    }
  }

  private waitForLock(group: readonly Write[]): void {
    const now = performance.now();
    group.filter(({ deadline }) => deadline <= now)
      .forEach((write) => write.reject(new StoreTimeoutError('another process kept the event store file busy for too long')));
    this.queue.putBack(group.filter(({ deadline }) => deadline > now), BUSY_PAUSE_MS);
  }

  private giveUp(group: readonly Write[], cause: unknown): void {
    this.diskLost = true;
    const error = new DiskUnconfirmedError('unknown', { cause });
    group.forEach((write) => write.reject(error));
    this.hooks.lost(error);
  }
}

/** Does the work now and says how to answer once it is safe on disk. */
const answer = ({ work, resolve, reject }: Write): (() => void) => {
  try {
    const result = work();
    return () => resolve(result);
  } catch (error) {
    if (error instanceof EventStoreError) return () => reject(error);
    throw error;
  }
};
