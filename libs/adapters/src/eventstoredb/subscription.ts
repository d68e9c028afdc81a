import { PulledSubscription, StoreUnavailableError } from '@app/engine';
import type { EventStoreError, Position, SubscribeOptions, SubscriptionMessage } from '@app/engine';
import { pauseAfter, pauseFor } from './back-off.js';
import { asStoreError, isPassing } from './client-errors.js';
import type { Connection, Use } from './connection.js';
import { CHECKPOINT_EVERY, openFeed } from './feed.js';
import type { FeedItem, FeedMark } from './feed.js';
import { isSomewhere, positionOf } from './positions.js';
import type { Reads } from './reads.js';
import { accepts, positionIn, storedEvent } from './stored-events.js';
import { itemsOf } from './watched-stream.js';

/** The newest claim and what has come since, twice over. */
const MOST_UNTOLD = 4 * CHECKPOINT_EVERY;
const RETRY = { first: 100, longest: 10_000 };

export type SubscriptionSource = {
  readonly connection: Connection;
  readonly reads: Reads;
  readonly closing: AbortSignal;
  /** After so much silence the subscription asks whether it has been forgotten. */
  readonly silenceMs: number;
  /** Told once per outage. */
  readonly report: (error: EventStoreError) => void;
};

/** The client's own ends at the first error, and sometimes without one. This one begins again after the last event it gave. */
export class SupervisedSubscription extends PulledSubscription {
  private readonly isWanted: ReturnType<typeof accepts>;
  private last: Position | undefined;
  /** Up to here nothing is missing: what was told as an event or as progress. */
  private told: Position | undefined;
  /** How far the server says that it has looked. */
  private claimed: Position | undefined;
  private suspicions = 0;
  private failures = 0;

  constructor(private readonly source: SubscriptionSource, private readonly options: SubscribeOptions, onClosed: () => void) {
    super([source.closing, options.signal], onClosed);
    this.last = options.after;
    this.told = options.after;
    this.isWanted = accepts(options.filter);
  }

  protected async *follow(): AsyncGenerator<SubscriptionMessage, void> {
    while (!this.ended.aborted) {
      const use = this.source.connection.use();
      this.claimed = undefined;
      this.suspicions = 0;
      try {
        yield* this.deliver(use, itemsOf<FeedItem>(openFeed(use.client, this.source.connection.options, this.last, this.options.filter), {
          endings: [this.ended], silenceMs: this.source.silenceMs, onSilence: () => this.assertNotForgotten(),
        }));
        throw new StoreUnavailableError('the server ended the subscription', 'not_applied');
      } catch (error) {
        if (this.ended.aborted) return;
        if (isPassing(error)) use.failed(error);
        await this.waitAfter(asStoreError(error));
      }
    }
  }

  private async *deliver(use: Use, items: AsyncIterable<FeedItem>): AsyncGenerator<SubscriptionMessage, void> {
    for await (const item of items) {
      use.answered();
      this.suspicions = 0;
      const message = 'mark' in item ? this.takeMark(item) : this.takeEvent(item);
      if (message !== undefined) yield message;
      if (this.ended.aborted) return;
    }
  }

  private takeEvent({ event }: Exclude<FeedItem, FeedMark>): SubscriptionMessage | undefined {
    if (event === undefined || (this.last !== undefined && positionIn(event) <= this.last) || !this.isWanted(event)) return undefined;
    const stored = storedEvent(event);
    this.failures = 0;
    this.last = stored.position;
    this.told = later(this.told, stored.position);
    this.claimed = undefined;
    return { kind: 'event', event: stored };
  }

  private takeMark(item: FeedMark): SubscriptionMessage | undefined {
    if (item.mark === 'checkpoint') return this.progressTo(item);
    const wasLive = this.current === 'live';
    this.current = item.mark === 'caughtUp' ? 'live' : 'catchingUp';
    if (item.mark !== 'caughtUp') return undefined;
    this.failures = 0;
    return wasLive ? undefined : { kind: 'caughtUp' };
  }

  /**
   * Some servers, having found nothing, claim to have looked to the end of time; some, going live, name a place beyond an
   * event that they send afterwards. A claim is told once the server has gone on from it without taking it back.
   */
  private progressTo({ position }: Extract<FeedMark, { mark: 'checkpoint' }>): SubscriptionMessage | undefined {
    if (!isSomewhere(position)) return undefined;
    const [before, now] = [this.claimed, positionOf(position)];
    this.claimed = later(before, now);
    if (before === undefined || now <= before || (this.told !== undefined && before <= this.told)) return undefined;
    this.told = before;
    return { kind: 'progress', position: before };
  }

  /** Asked twice: what was stored a moment ago may be on its way. */
  private async assertNotForgotten(): Promise<void> {
    const { reads, silenceMs } = this.source;
    const before = this.told;
    const hasNews = await reads.hasNewsSince(before, this.options.filter, { atMost: MOST_UNTOLD, silenceMs });
    this.suspicions = hasNews && this.told === before ? this.suspicions + 1 : 0;
    if (this.suspicions > 1) throw new StoreUnavailableError('the server has stopped sending what it stores', 'not_applied');
  }

  private async waitAfter(cause: EventStoreError): Promise<void> {
    this.current = 'retrying';
    this.failures += 1;
    if (this.failures === 1) {
      this.source.report(new StoreUnavailableError(`${this.options.name} waits and tries again: ${cause.message}`, cause.outcome, { cause }));
    }
    await pauseFor(pauseAfter(this.failures, RETRY), this.ended);
  }
}

const later = (one: Position | undefined, other: Position): Position => (one === undefined || one < other ? other : one);
