import { categoryOf, idOf } from '../journal/decode.js';
import type { Position, StoredEvent } from '../ports/index.js';
import type { Applied } from '../projections/projector-parts.js';

/** Only a hint that something changed: what it is now, everyone reads from the tables within their own scope. */
export type LiveMessage =
  | { readonly kind: 'changed'; readonly position: Position; readonly locations: readonly LocationChange[] }
  /** The reader was too slow, or tables were rebuilt: whatever is shown must be read again from the tables, which are at least here. */
  | { readonly kind: 'reset'; readonly position: Position };

export type LocationChange = { readonly locationId: string; readonly position: Position };

const LARGEST_BACKLOG = 64;

/** Tells whoever listens in this process that rows have changed; keeps nothing, so a listener begins with now. */
export class LiveFeed {
  private readonly listeners = new Set<Listener>();

  readonly publish = ({ events, position, rebuilt }: Applied): void => {
    if (this.listeners.size === 0) return;
    const locations = [...newestChanges(events)].map(([locationId, at]) => ({ locationId, position: at }));
    if (locations.length === 0 && !rebuilt) return;
    for (const listener of this.listeners) listener.hear(rebuilt ? { kind: 'reset', position } : { kind: 'changed', position, locations });
  };

  /** Ends with the signal, or when the reader leaves the loop. Messages from this call on are heard. */
  changes(signal?: AbortSignal): AsyncIterableIterator<LiveMessage> {
    const listener = new Listener(() => this.listeners.delete(listener));
    this.listeners.add(listener);
    if (signal?.aborted) listener.leave();
    signal?.addEventListener('abort', listener.leave, { once: true });
    return listener;
  }

  get listening(): number { return this.listeners.size; }
}

const newestChanges = (events: readonly StoredEvent[]): ReadonlyMap<string, Position> =>
  new Map(events.filter(({ stream }) => categoryOf(stream) === 'Location').map(({ stream, position }) => [idOf(stream), position]));

type Answer = IteratorResult<LiveMessage, undefined>;

class Listener implements AsyncIterableIterator<LiveMessage> {
  private backlog: LiveMessage[] = [];
  private waiting: ((answer: Answer) => void)[] = [];
  private gone = false;

  constructor(private readonly onLeave: () => void) {}

  hear(message: LiveMessage): void {
    const waiting = this.waiting.shift();
    if (waiting !== undefined) waiting({ done: false, value: message });
    else if (this.backlog.length < LARGEST_BACKLOG) this.backlog.push(message);
    else this.backlog = [{ kind: 'reset', position: message.position }];
  }

  readonly leave = (): void => {
    this.gone = true;
    this.backlog = [];
    this.onLeave();
    for (const waiting of this.waiting.splice(0)) waiting({ done: true, value: undefined });
  };

  next(): Promise<Answer> {
    const value = this.backlog.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.gone) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => { this.waiting.push(resolve); });
  }

  return(): Promise<Answer> {
    this.leave();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this { return this; }
}
