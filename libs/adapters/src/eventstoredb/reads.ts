import { BACKWARDS, END, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import type { RecordedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { assertStreamName, StoreTimeoutError } from '@app/engine';
import type { Filter, Position, ReadAllOptions, ReadStreamOptions, Revision, StoredEvent, StreamName } from '@app/engine';
import { pauseAfter, pauseFor } from './back-off.js';
import { asReadError, isPassing } from './client-errors.js';
import type { Connection } from './connection.js';
import type { JournalClient } from './journal-client.js';
import { logPositionOf, positionOf } from './positions.js';
import { accepts, isTechnical, storedEvent } from './stored-events.js';
import { itemsOf } from './watched-stream.js';

const MOST_REPEATS = 4;
const FIRST_PAUSE_MS = 50;

/** Opens the read where it was broken off. */
type Open = (client: JournalClient) => StreamingRead<ResolvedEvent>;
type Limits = { readonly signal?: AbortSignal; readonly silenceMs?: number };

export class Reads {
  constructor(
    private readonly connection: Connection,
    private readonly closing: AbortSignal,
    private readonly silenceMs: number,
  ) {}

  async *ofStream(stream: StreamName, { from, direction = FORWARDS, limit = Number.MAX_SAFE_INTEGER, signal }: ReadStreamOptions): AsyncGenerator<StoredEvent, void> {
    assertStreamName(stream);
    const step = direction === BACKWARDS ? -1 : 1;
    let next: Revision | undefined = from;
    let left = limit;
    const open: Open = (client) => client.readStream(stream, {
      ...this.connection.options, direction, maxCount: left,
      fromRevision: next === undefined ? (direction === BACKWARDS ? END : START) : BigInt(next),
    });
    try {
      if (left === 0) return;
      for await (const event of this.events(open, { signal })) {
        const stored = storedEvent(event);
        left -= 1;
        next = stored.revision + step;
        yield stored;
        if (left === 0 || next < 0) return;
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
  }

  async *ofAll({ after, filter, limit = Number.POSITIVE_INFINITY, signal }: ReadAllOptions): AsyncGenerator<StoredEvent, void> {
    const isWanted = accepts(filter);
    let seen = after;
    let left = limit;
    const open: Open = (client) => client.readAll({ ...this.connection.options, fromPosition: seen === undefined ? START : logPositionOf(seen) });
    if (left === 0) return;
    for await (const event of this.events(open, { signal })) {
      const position = positionOf(event.position!);
      if (seen !== undefined && position <= seen) continue;
      seen = position;
      if (!isWanted(event)) continue;
      left -= 1;
      yield storedEvent(event);
      if (left === 0) return;
    }
  }

  async head(): Promise<Position | undefined> {
    for await (const event of this.backwards({})) {
      if (!isTechnical(event)) return positionOf(event.position!);
    }
    return undefined;
  }

  /** Whether there is something after a position that a filter lets pass, or more than `atMost` other events. */
  async hasNewsSince(position: Position | undefined, filter: Filter | undefined, { atMost, silenceMs }: { atMost: number; silenceMs: number }): Promise<boolean> {
    const isWanted = accepts(filter);
    let others = 0;
    for await (const event of this.backwards({ silenceMs })) {
      if (position !== undefined && positionOf(event.position!) <= position) return false;
      others += 1;
      if (isWanted(event) || others > atMost) return true;
    }
    return false;
  }

  /** The newest event of all, whosever it is. */
  async newest(silenceMs: number): Promise<void> {
    for await (const _ of this.backwards({ silenceMs })) return;
  }

  private backwards(limits: Limits): AsyncGenerator<RecordedEvent, void> {
    return this.events((client) => client.readAll({ ...this.connection.options, direction: BACKWARDS, fromPosition: END }), limits);
  }

  /** Goes on over another connection where one breaks; a few breaks without an event in between are an outage. */
  private async *events(open: Open, { signal, silenceMs = this.silenceMs }: Limits): AsyncGenerator<RecordedEvent, void> {
    const endings = signal === undefined ? [this.closing] : [this.closing, signal];
    for (let failures = 0; ;) {
      endings.forEach((ending) => ending.throwIfAborted());
      const use = this.connection.use();
      try {
        for await (const { event } of itemsOf<ResolvedEvent>(open(use.client), { endings, silenceMs, onSilence: () => tooSilent(silenceMs) })) {
          failures = 0;
          use.answered();
          if (event !== undefined) yield event;
        }
        use.answered();
        return;
      } catch (error) {
        endings.forEach((ending) => ending.throwIfAborted());
        if (error instanceof StreamNotFoundError) throw error;
        if (isPassing(error)) use.failed(error);
        failures += 1;
        if (!isPassing(error) || error instanceof StoreTimeoutError || failures > MOST_REPEATS) throw asReadError(error);
      }
      await pauseFor(pauseAfter(failures, { first: FIRST_PAUSE_MS }), signal);
    }
  }
}

const tooSilent = (silenceMs: number): Promise<never> =>
  Promise.reject(new StoreTimeoutError(`EventStoreDB has said nothing for ${silenceMs} ms in the middle of a read`));
