import { BACKWARDS, END, FORWARDS, START, StreamNotFoundError } from '@eventstore/db-client';
import type { Direction, RecordedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { assertStreamName, StoreTimeoutError } from '@app/engine';
import type { Filter, Position, ReadAllOptions, ReadStreamOptions, Revision, StoredEvent, StreamName } from '@app/engine';
import { pauseAfter, pauseFor } from './back-off.js';
import { asReadError, isPassing } from './client-errors.js';
import type { Connection } from './connection.js';
import type { JournalClient } from './journal-client.js';
import { logPositionOf } from './positions.js';
import { accepts, isTechnical, positionIn, storedEvent } from './stored-events.js';
import { itemsOf } from './watched-stream.js';

const MOST_REPEATS = 4;
const FIRST_PAUSE_MS = 50;
const SMALLEST_PAGE = 32;
const LATER_PAGE = 1_000;

/** Opens the read where it was broken off. */
type Open = (client: JournalClient) => StreamingRead<ResolvedEvent>;
type LogRead = Limits & { readonly after?: Position; readonly direction?: Direction; readonly firstPage?: number };
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

  async *ofAll({ after, filter, limit, signal }: ReadAllOptions): AsyncGenerator<StoredEvent, void> {
    const isWanted = accepts(filter);
    let left = limit ?? Number.POSITIVE_INFINITY;
    if (left === 0) return;
    const firstPage = limit === undefined ? undefined : Math.max(limit, SMALLEST_PAGE);
    for await (const event of this.ofLog({ after, firstPage, signal })) {
      if (!isWanted(event)) continue;
      left -= 1;
      yield storedEvent(event);
      if (left === 0) return;
    }
  }

  async head(): Promise<Position | undefined> {
    for await (const event of this.ofLog({ direction: BACKWARDS, firstPage: SMALLEST_PAGE })) {
      if (!isTechnical(event)) return positionIn(event);
    }
    return undefined;
  }

  /** Whether there is something after a position that a filter lets pass, or more than `atMost` other events. */
  async hasNewsSince(position: Position | undefined, filter: Filter | undefined, { atMost, silenceMs }: { atMost: number; silenceMs: number }): Promise<boolean> {
    const isWanted = accepts(filter);
    let others = 0;
    for await (const event of this.ofLog({ direction: BACKWARDS, firstPage: atMost + 1, silenceMs })) {
      if (position !== undefined && positionIn(event) <= position) return false;
      others += 1;
      if (isWanted(event) || others > atMost) return true;
    }
    return false;
  }

  /** The newest event of all, whosever it is. */
  async newest(silenceMs: number): Promise<void> {
    for await (const _ of this.ofLog({ direction: BACKWARDS, firstPage: 1, silenceMs })) return;
  }

  /** Everything, technical events too. Who may leave early asks for pages, or the server would fetch and send on. */
  private async *ofLog({ after, direction = FORWARDS, firstPage, ...limits }: LogRead): AsyncGenerator<RecordedEvent, void> {
    let [last, page] = [after, firstPage];
    const open: Open = (client) => client.readAll({
      ...this.connection.options, direction, maxCount: page,
      fromPosition: last === undefined ? (direction === BACKWARDS ? END : START) : logPositionOf(last),
    });
    for (;;) {
      const before = last;
      for await (const event of this.events(open, limits)) {
        const position = positionIn(event);
        if (last !== undefined && (direction === BACKWARDS ? position >= last : position <= last)) continue;
        last = position;
        yield event;
      }
      if (page === undefined || last === before) return;
      page = LATER_PAGE;
    }
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
