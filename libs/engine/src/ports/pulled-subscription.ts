import type { Subscription, SubscriptionMessage, SubscriptionState } from './event-store.js';

/** What all adapters' subscriptions have in common: their consumer pulls them, and three parties may end them at any time. */
export abstract class PulledSubscription implements Subscription {
  protected current: SubscriptionState = 'connecting';
  protected readonly ended: AbortSignal;
  private readonly leaving = new AbortController();
  private readonly messages: AsyncGenerator<SubscriptionMessage, void>;

  /** `onClosed` is not told of a subscription that is closed from the beginning. */
  constructor(endings: readonly (AbortSignal | undefined)[], onClosed: () => void) {
    this.ended = AbortSignal.any([this.leaving.signal, ...endings.filter((ending) => ending !== undefined)]);
    this.messages = this.untilTheEnd();
    if (this.ended.aborted) this.release();
    else this.ended.addEventListener('abort', () => { this.release(); onClosed(); });
  }

  get state(): SubscriptionState {
    return this.current;
  }

  [Symbol.asyncIterator](): AsyncIterator<SubscriptionMessage> {
    return this.messages;
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.messages.return();
  }

  /** Returns once `ended` aborts, and does not end for any other reason. */
  protected abstract follow(): AsyncGenerator<SubscriptionMessage, void>;

  private async *untilTheEnd(): AsyncGenerator<SubscriptionMessage, void> {
    try {
      yield* this.follow();
    } finally {
      this.leaving.abort();
    }
  }

  /** Lets go of what it holds even if its consumer never asks again. */
  private release(): void {
    this.current = 'closed';
    this.messages.return().catch(() => undefined);
  }
}
