import { ConcurrencyError, EventStoreError, StoreTimeoutError, StoreUnavailableError } from '@app/engine';
import type { AppendOptions, WriteOutcome } from '@app/engine';
import { pauseAfter, pauseFor } from './back-off.js';
import { asStoreError, isPassing, NoNodeFoundError } from './client-errors.js';
import { closedStore } from './connection.js';
import type { Connection } from './connection.js';
import type { JournalClient } from './journal-client.js';
import { onAbort } from './on-abort.js';

const DEFAULT_TIMEOUT_MS = 10_000;
const MOST_REPEATS = 4;
const FIRST_PAUSE_MS = 50;
/** When the client gives up a call that nobody waits for any more. */
const CLEANUP_MS = 1_000;

/** One question to the server. It must be safe to repeat: who repeats it cannot know whether it has been carried out. */
export type Attempt<T> = (client: JournalClient, deadline: number) => Promise<T>;
type Limits = AppendOptions & { readonly bytes?: number };

/** Asks until it is known what became of a write, or until its time is over. */
export class Writes {
  private readonly underWay = new Set<Promise<unknown>>();
  private closed = false;

  constructor(private readonly connection: Connection) {}

  async run<T>(attempt: Attempt<T>, limits: Limits = {}): Promise<T> {
    limits.signal?.throwIfAborted();
    if (this.closed) throw closedStore();
    const answer = this.untilAnswered(attempt, limits);
    this.underWay.add(answer);
    try {
      return await answer;
    } finally {
      this.underWay.delete(answer);
    }
  }

  /** Resolves when everything asked for has been answered; what comes later is refused. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.underWay);
  }

  private async untilAnswered<T>(attempt: Attempt<T>, { timeoutMs = DEFAULT_TIMEOUT_MS, signal, bytes }: Limits): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    let outcome: WriteOutcome = 'not_applied';
    for (let repeats = 0; ; repeats += 1) {
      const left = deadline - performance.now();
      const use = this.connection.use();
      try {
        const result = await inTime(use.client, attempt, repeats < MOST_REPEATS ? left / 2 : left, signal);
        use.answered();
        return result;
      } catch (raw) {
        signal?.throwIfAborted();
        const error = asStoreError(raw, bytes);
        if (!isPassing(raw)) {
          use.answered();
          throw outcome === 'unknown' ? afterUnknown(error) : error;
        }
        use.failed(raw);
        if (error.outcome === 'unknown') outcome = 'unknown';
        const pause = pauseAfter(repeats + 1, { first: FIRST_PAUSE_MS });
        if (repeats === MOST_REPEATS || performance.now() + pause >= deadline) throw afterAll(error, outcome, timeoutMs);
        await pauseFor(pause, signal);
      }
    }
  }
}

/** What an earlier attempt may have done is not undone by a later one that never left the house. */
const afterAll = (error: EventStoreError, outcome: WriteOutcome, timeoutMs: number): EventStoreError => {
  const { cause } = error;
  if (error instanceof StoreTimeoutError) return new StoreTimeoutError(`EventStoreDB did not answer within ${timeoutMs} ms`, { cause });
  return error.outcome === outcome ? error : new StoreUnavailableError(error.message, outcome, { cause });
};

/**
 * A conflict is certain: the server answers a repeat of what it has stored as it did the first time, so somebody else was
 * faster. Any other refusal speaks of this attempt only, and an earlier one may have been carried out.
 */
const afterUnknown = (error: EventStoreError): EventStoreError =>
  (error instanceof ConcurrencyError ? error : new StoreUnavailableError(error.message, 'unknown', { cause: error }));

/**
 * The client keeps its deadlines except where it forgets them: while it looks for a node, and when an answer is empty. Ours
 * is the earlier one, and lets an answer pass that has arrived while this process was too busy to take it.
 */
const inTime = <T>(client: JournalClient, attempt: Attempt<T>, milliseconds: number, signal?: AbortSignal): Promise<T> => {
  let stop = (): void => undefined;
  let [isAsked, isOver] = [false, false];
  const ask = async (): Promise<T> => {
    await client.found();
    if (isOver) throw new NoNodeFoundError();
    isAsked = true;
    return attempt(client, milliseconds + CLEANUP_MS);
  };
  return new Promise<T>((resolve, reject) => {
    const tooLate = (): void => reject(isAsked ? new StoreTimeoutError('EventStoreDB did not answer in time') : new NoNodeFoundError());
    const timer = setTimeout(() => setImmediate(tooLate), milliseconds);
    const stopListening = onAbort(signal === undefined ? [] : [signal], reject);
    stop = () => { clearTimeout(timer); stopListening(); };
    ask().then(resolve, reject);
  }).finally(() => {
    isOver = true;
    stop();
  });
};
