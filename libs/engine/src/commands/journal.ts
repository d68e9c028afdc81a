import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Decider, Event, Instant, JsonObject, Metadata } from '@app/kernel';
import { LRUCache } from 'lru-cache';
import { decode } from '../journal/decode.js';
import { EVENT_STORE, StoreUnavailableError, type AppendResult, type EventStore, type NewEvent, type Position, type StoredEvent } from '../ports/index.js';
import { newestOf } from './newest-of.js';

/** A stream folded: its state, where it stands, and which commands it has already carried out. */
export type Aggregate<S> = {
  readonly stream: string;
  state: S;
  /** -1 while the stream is empty. */
  revision: number;
  /** Of the newest event that somebody brought about. What follows it happened by standing order, and nobody could have waited for it. */
  newestDeed: number;
  position?: Position;
  /** Command id -> revision of its first event. */
  readonly handled: Map<string, number>;
  /** Set once an event of a newer or unknown kind is met: the fold stops there. */
  unreadable?: string;
};

/** A stream whose newest events this version does not know. Nobody decides by the part that it does. */
export class UnreadableStreamError extends Error {
  constructor(readonly stream: string, readonly eventType: string) { super(`${stream} holds ${eventType}, which this version does not know`); }
}

export const AGGREGATE_CACHE_SIZE = Symbol('AggregateCacheSize');
/** A location of a hundred events takes 33 KiB. */
const DEFAULT_CACHE_SIZE = 1_000;
/** Whoever would wait behind more than these, or has waited longer, is told that nothing was written. */
const MOST_WAITING = 256;
const LONGEST_WAIT_MS = 10_000;

/** As much of a decider as it takes to fold its streams. */
type Foldable<S, E extends Event> = Pick<Decider<never, S, E, never>, 'category' | 'initial' | 'evolve' | 'newest'>;

/** Folds streams, remembers the folds, and lets one command at a time work on a stream within this process. */
@Injectable()
export class Journal {
  private readonly cache: LRUCache<string, Aggregate<unknown>>;
  private readonly queues = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Optional() @Inject(AGGREGATE_CACHE_SIZE) cacheSize?: number,
  ) {
    this.cache = new LRUCache({ max: cacheSize ?? DEFAULT_CACHE_SIZE });
  }

  /** The newest fold. What is cached is only ever a head start: newer events, also of other processes, are read and added. */
  async load<S, E extends Event>(decider: Foldable<S, E>, id: string): Promise<Aggregate<S>> {
    const stream = `${decider.category}-${id}`;
    const aggregate = (this.cache.get(stream) as Aggregate<S> | undefined)
      ?? { stream, state: decider.initial, revision: -1, newestDeed: -1, handled: new Map<string, number>() };
    for await (const stored of this.unfolded(decider, aggregate)) {
      if (aggregate.unreadable !== undefined) break;
      if (stored.revision <= aggregate.revision) continue; // another reader of the same fold was faster
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') { aggregate.unreadable = stored.type; break; }
      const { event, metadata, revision, position } = decoded.recorded;
      this.add(aggregate, decider, event as E, metadata, revision, position);
    }
    if (aggregate.revision >= 0) this.cache.set(stream, aggregate as Aggregate<unknown>);
    return aggregate;
  }

  /** The newest state, for whoever rests a decision on it. Throws `UnreadableStreamError` rather than tell half of it. */
  async stateOf<S, E extends Event>(decider: Foldable<S, E>, id: string): Promise<S> {
    const { stream, state, unreadable } = await this.load(decider, id);
    if (unreadable !== undefined) throw new UnreadableStreamError(stream, unreadable);
    return state;
  }

  /**
   * What was recorded up to a moment, folded anew: for questions about the past, of streams that are short. Each event is asked for its own
   * moment, as everywhere: in a story told after the fact what the server itself records lies between earlier moments.
   */
  async stateKnownAt<S, E extends Event>({ category, initial, evolve }: Foldable<S, E>, id: string, at: Instant): Promise<S> {
    let state = initial;
    for await (const stored of this.store.readStream(`${category}-${id}`)) {
      const decoded = decode(stored);
      if (decoded.kind === 'undecodable') throw new UnreadableStreamError(stored.stream, stored.type);
      if (decoded.recorded.metadata.recordedAt <= at) state = evolve(state, decoded.recorded.event as E);
    }
    return state;
  }

  /** Appends at the aggregate's revision and folds what was written. On any failure the fold is forgotten, never guessed. */
  async append<S, E extends Event>(decider: Foldable<S, E>, aggregate: Aggregate<S>, events: readonly (NewEvent & { metadata: Metadata })[]): Promise<AppendResult> {
    const { stream, revision } = aggregate;
    try {
      const result = await this.store.append(stream, revision < 0 ? 'no_stream' : revision, events);
      events.forEach((event, index) => {
        const at = revision + 1 + index;
        if (at > aggregate.revision) this.add(aggregate, decider, event as unknown as E, event.metadata, at, result.position); // else a reader was faster
      });
      this.cache.set(stream, aggregate as Aggregate<unknown>);
      return result;
    } catch (error) {
      this.cache.delete(stream);
      throw error;
    }
  }

  /** Makes room: nobody will ask for this fold soon. Whoever does, reads it again. */
  forget({ category }: { readonly category: string }, id: string): void {
    this.cache.delete(`${category}-${id}`);
  }

  /** The events a command wrote earlier, from its first revision on. */
  async eventsOf(stream: string, commandId: string, from: number): Promise<{ events: Event<string, JsonObject>[]; metadata?: Metadata; revision: number; position?: Position }> {
    const events: Event<string, JsonObject>[] = [];
    let found: { metadata?: Metadata; revision: number; position?: Position } = { revision: from };
    for await (const stored of this.store.readStream(stream, { from })) {
      const metadata = stored.metadata as Metadata;
      if (metadata.commandId !== commandId) break;
      events.push({ type: stored.type, data: stored.data });
      found = { metadata, revision: stored.revision, position: stored.position };
    }
    return { events, ...found };
  }

  forgetEverything(): void {
    this.cache.clear();
  }

  /** One piece of work at a time per stream; others wait their turn instead of colliding in the store. */
  exclusively<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(stream) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length > MOST_WAITING) return Promise.reject(new StoreUnavailableError(`too many wait for ${stream} already`, 'not_applied'));
    const asked = performance.now();
    const turn = queue.last.then(() => {
      if (performance.now() - asked > LONGEST_WAIT_MS) throw new StoreUnavailableError(`no turn for ${stream} in time`, 'not_applied');
      return work();
    });
    queue.length += 1;
    queue.last = turn.catch(() => undefined).finally(() => {
      queue.length -= 1;
      if (queue.length === 0) this.queues.delete(stream);
    });
    this.queues.set(stream, queue);
    return turn;
  }

  private unfolded<S, E extends Event>({ newest }: Foldable<S, E>, { stream, revision }: Aggregate<S>): AsyncIterable<StoredEvent> {
    return newest === undefined || revision >= 0 ? this.store.readStream(stream, { from: revision + 1 }) : newestOf(this.store, stream, newest);
  }

  private add<S, E extends Event>(aggregate: Aggregate<S>, decider: Foldable<S, E>, event: E, metadata: Metadata, revision: number, position: Position): void {
    aggregate.state = decider.evolve(aggregate.state, event);
    aggregate.revision = revision;
    if (metadata.source !== 'timer') aggregate.newestDeed = revision;
    aggregate.position = position;
    if (!aggregate.handled.has(metadata.commandId)) aggregate.handled.set(metadata.commandId, revision);
  }
}
