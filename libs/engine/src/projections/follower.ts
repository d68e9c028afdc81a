import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { BEGINNING, type EventStore, type Filter, type Position, type StoredEvent, type SubscriptionMessage } from '../ports/index.js';
import { inBatches } from './in-batches.js';

/** Events of interest, in order, and the position up to which the journal holds no others. */
export type Stretch = { readonly events: readonly StoredEvent[]; readonly position: Position };

export type FollowerParts = {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly name: string;
  /** Everything, where it is left out. */
  readonly filter?: Filter;
  /** Where the tables stand: asked at every new beginning, so nothing is lost and nothing guessed. */
  readonly from: () => Position | Promise<Position>;
  readonly apply: (stretch: Stretch) => Promise<void>;
  /** Answers whether it is worth trying again. */
  readonly onFailure: (error: unknown) => boolean;
};

const LARGEST_BATCH = 500;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Follows the journal in batches. A feed that breaks off or loses its order is left, and taken up again where the tables stand. */
export class Follower {
  private readonly leaving = new AbortController();
  private running: Promise<void> | undefined;
  private caughtUp = false;

  constructor(private readonly parts: FollowerParts) {}

  get isLive(): boolean { return this.caughtUp; }

  start(): void {
    this.running ??= this.follow();
  }

  async stop(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  private async follow(): Promise<void> {
    for (let failures = 0; !this.leaving.signal.aborted; failures += 1) {
      try {
        await this.followOnce(() => { failures = 0; });
      } catch (error) {
        if (this.leaving.signal.aborted) return;
        this.caughtUp = false;
        if (!this.parts.onFailure(error)) return;
      }
      const wait = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** failures);
      await pause(wait, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }

  private async followOnce(onProgress: () => void): Promise<void> {
    const { store, name, filter, from } = this.parts;
    const beginning = await from();
    let position = beginning;
    const subscription = store.subscribe({ name, filter, after: beginning === BEGINNING ? undefined : beginning, signal: this.leaving.signal });
    try {
      for await (const messages of inBatches(subscription, LARGEST_BATCH)) {
        if (this.leaving.signal.aborted) return;
        const stretch = ordered(messages, position);
        if (stretch.position > position) await this.parts.apply(stretch);
        position = stretch.position;
        if (messages.some(({ kind }) => kind === 'caughtUp')) this.caughtUp = true;
        onProgress();
        await nextTurn(); // the same process answers HTTP
      }
    } finally {
      await subscription.close();
    }
  }
}

class DisorderError extends Error {
  override readonly name = 'DisorderError';
  constructor(position: Position, last: Position) { super(`the feed went from ${last} back to ${position}`); }
}

const ordered = (messages: readonly SubscriptionMessage[], after: Position): Stretch => {
  const events: StoredEvent[] = [];
  let position = after;
  for (const message of messages) {
    if (message.kind === 'caughtUp') continue;
    const at = message.kind === 'event' ? message.event.position : message.position;
    if (message.kind === 'event') {
      if (at <= position) throw new DisorderError(at, position);
      events.push(message.event);
    }
    if (at > position) position = at;
  }
  return { events, position };
};
