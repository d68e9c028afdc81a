import { StoreUnavailableError } from '@app/engine';

export type Write = {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  /** Had its chance in company; the next one it gets by itself. */
  alone: boolean;
};

/** Bounds both the length of a transaction and the time the event loop stands still for it. */
const GROUP_SIZE = 256;

/** What waits to be written, in the order it was asked for. Flushes once all that arrived in this turn of the event loop is in. */
export class WriteQueue {
  private readonly waiting: Write[] = [];
  private cancelFlush: (() => void) | undefined;
  private closed = false;
  private becameIdle: (() => void) | undefined;

  constructor(private readonly capacity: number, private readonly flush: () => void) {}

  add<T>(work: () => T, deadline: number, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.closed) throw new StoreUnavailableError('the event store is closed', 'not_applied');
    if (this.waiting.length >= this.capacity) {
      throw new StoreUnavailableError(`${this.capacity} writes are already waiting`, 'not_applied');
    }
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as (result: unknown) => void, reject, deadline, signal, alone: false });
      this.schedule();
    });
  }

  /** The next group: those who were in a failed one come out one by one. Who gave up meanwhile does not come out. */
  take(): Write[] {
    const group = this.waiting.splice(0, this.waiting[0]?.alone ? 1 : GROUP_SIZE);
    return group.filter(({ signal, reject }) => {
      if (signal?.aborted) reject(signal.reason);
      return !signal?.aborted;
    });
  }

  putBack(writes: readonly Write[], pauseMs = 0): void {
    this.waiting.unshift(...writes);
    this.cancelFlush?.();
    this.cancelFlush = undefined;
    this.schedule(pauseMs);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.waiting.length > 0) await new Promise<void>((resolve) => { this.becameIdle = resolve; });
  }

  private schedule(pauseMs = 0): void {
    if (this.cancelFlush !== undefined || this.waiting.length === 0) return;
    if (pauseMs > 0) {
      const timer = setTimeout(() => this.turn(), pauseMs);
      this.cancelFlush = () => clearTimeout(timer);
    } else {
      const immediate = setImmediate(() => this.turn());
      this.cancelFlush = () => clearImmediate(immediate);
    }
  }

  private turn(): void {
    this.cancelFlush = undefined;
    this.flush();
    this.schedule();
    if (this.waiting.length === 0) this.becameIdle?.();
  }
}
