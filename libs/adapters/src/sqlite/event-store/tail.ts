import type { Database, Statement } from 'better-sqlite3';

/**
 * Tells waiting readers that something was stored: at once by this process, within the poll interval by another one.
 * A wake-up is a hint; the reader looks for itself.
 */
export class Tail {
  private changes = 0;
  private dataVersion: number | undefined;
  private readonly waiting = new Set<() => void>();
  private poll: NodeJS.Timeout | undefined;

  private readonly readDataVersion: Statement<[], number>;

  constructor(db: Database, private readonly pollIntervalMs: number) {
    this.readDataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  }

  /** Take it before looking, and hand it to `changedSince`: what is stored in between is not missed. */
  get mark(): number {
    return this.changes;
  }

  wake = (): void => {
    this.changes += 1;
    this.waiting.forEach((resume) => resume());
  };

  /** Resolves on a change after `mark` was taken, or when the signal aborts. */
  changedSince(mark: number, signal: AbortSignal): Promise<void> {
    this.lookForOthers();
    if (this.changes !== mark || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const resume = (): void => {
        this.waiting.delete(resume);
        signal.removeEventListener('abort', resume);
        this.pollWhileAwaited();
        resolve();
      };
      this.waiting.add(resume);
      signal.addEventListener('abort', resume);
      this.pollWhileAwaited();
    });
  }

  private pollWhileAwaited(): void {
    if (this.waiting.size > 0) this.poll ??= setInterval(() => this.lookForOthers(), this.pollIntervalMs);
    else {
      clearInterval(this.poll);
      this.poll = undefined;
    }
  }

  /** The pragma's answer changes when another connection has written. When it fails, the woken reader meets the reason. */
  private lookForOthers(): void {
    const before = this.dataVersion;
    try {
      this.dataVersion = this.readDataVersion.get();
    } catch {
      this.dataVersion = undefined;
    }
    if (this.dataVersion === undefined || this.dataVersion !== before) this.wake();
  }
}
