import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { PulledSubscription, StoreUnavailableError } from '@app/engine';
import type { EventStoreError, Filter, SubscribeOptions, SubscriptionMessage } from '@app/engine';
import { asStoreError } from './driver-errors.js';
import type { LogPage } from './log-reader.js';
import { positionOf, sequenceOf } from './positions.js';
import type { Tail } from './tail.js';

/** The most that is ever held for a consumer that does not ask for it. */
const PAGE_SIZE = 64;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

export type SubscriptionSource = {
  readonly page: (after: number, filter: Filter | undefined, limit: number) => LogPage;
  readonly tail: Tail;
  /** Told once per outage. */
  readonly report: (error: EventStoreError) => void;
};

/** Between two questions of its consumer it holds one page at most and no resource of the store. */
export class SqliteSubscription extends PulledSubscription {
  private scannedTo: number;
  private failures = 0;

  constructor(private readonly source: SubscriptionSource, private readonly options: SubscribeOptions, onClosed: () => void) {
    super([options.signal], onClosed);
    this.scannedTo = sequenceOf(options.after);
  }

  protected async *follow(): AsyncGenerator<SubscriptionMessage, void> {
    while (!this.ended.aborted) {
      const mark = this.source.tail.mark;
      const page = this.nextPage();
      if (page === undefined) await this.backOff();
      else {
        yield* this.deliver(page);
        await (page.isLast ? this.source.tail.changedSince(mark, this.ended) : nextTurn());
      }
    }
  }

  private nextPage(): LogPage | undefined {
    try {
      const page = this.source.page(this.scannedTo, this.options.filter, PAGE_SIZE);
      this.failures = 0;
      return page;
    } catch (error) {
      if (this.failures === 0) this.reportOutage(asStoreError(error, 'not_applied'));
      this.failures += 1;
      return undefined;
    }
  }

  private reportOutage(cause: EventStoreError): void {
    this.source.report(new StoreUnavailableError(`${this.options.name} waits and tries again: ${cause.message}`, cause.outcome, { cause }));
  }

  private *deliver({ events, scannedTo, isLast }: LogPage): Generator<SubscriptionMessage> {
    const wasLive = this.current === 'live';
    this.current = isLast ? 'live' : 'catchingUp';
    for (const event of events) {
      yield { kind: 'event', event };
      if (this.ended.aborted) return;
    }
    const skipped = scannedTo > (events.length > 0 ? sequenceOf(events.at(-1)!.position) : this.scannedTo);
    this.scannedTo = scannedTo;
    if (isLast && skipped) yield { kind: 'progress', position: positionOf(scannedTo) };
    if (isLast && !wasLive && !this.ended.aborted) yield { kind: 'caughtUp' };
  }

  private async backOff(): Promise<void> {
    this.current = 'retrying';
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LAST_RETRY_MS);
    await pause(wait, undefined, { signal: this.ended }).catch(() => undefined);
  }
}
