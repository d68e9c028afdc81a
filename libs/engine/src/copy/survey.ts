import { BEGINNING, isJsonObject, StreamDeletedError, type EventStore, type Position, type Revision, type StoredEvent, type StreamName } from '../ports/index.js';
import { JournalHash } from './journal-hash.js';
import { HIDDEN, NO_JSON, TRUNCATED, type Obstacle } from './obstacles.js';

export type Closed = { readonly stream: StreamName; readonly revision: Revision };

export type Survey = {
  readonly events: number;
  readonly streams: number;
  readonly sha256: string;
  /** Of the newest event. */
  readonly upTo: Position;
  /** Streams that were closed for ever, at their last revision. */
  readonly closed: readonly Closed[];
  /** What only this store knows and no other could be told through the port. */
  readonly obstacles: readonly Obstacle[];
};

export type Watching = { readonly signal: AbortSignal; readonly onEvents: (events: number) => void };

const AT_ONCE = 16;

/** Reads a journal from its first event to its newest, and looks at every stream from both ends. */
export const survey = async (store: EventStore, { signal, onEvents }: Watching): Promise<Survey> => {
  const hash = new JournalHash();
  const streams = new Map<StreamName, Revision>();
  const obstacles: Obstacle[] = [];
  let events = 0;
  let upTo = BEGINNING;
  for await (const event of store.readAll({ signal })) {
    const expected = (streams.get(event.stream) ?? -1) + 1;
    if (event.revision !== expected) obstacles.push(HIDDEN(event.stream, expected));
    if (!isJsonObject(event.data) || !isJsonObject(event.metadata)) obstacles.push(NO_JSON(event.stream, event.revision));
    streams.set(event.stream, event.revision);
    hash.add(event);
    events += 1;
    upTo = event.position;
    onEvents(events);
  }
  const closed: Closed[] = [];
  const names = [...streams];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    signal.throwIfAborted();
    for (const found of await Promise.all(names.slice(at, at + AT_ONCE).map(([stream, revision]) => endsOf(store, stream, revision)))) {
      if (found === 'whole') continue;
      if ('code' in found) obstacles.push(found);
      else closed.push(found);
    }
  }
  return { events, streams: streams.size, sha256: hash.digest(), upTo, closed, obstacles };
};

const endsOf = async (store: EventStore, stream: StreamName, revision: Revision): Promise<'whole' | Closed | Obstacle> => {
  try {
    const [first] = await all(store.readStream(stream, { limit: 1 }));
    if (first?.revision !== 0) return TRUNCATED(stream);
    const [last] = await all(store.readStream(stream, { direction: 'backwards', limit: 1 }));
    const isHidden = last !== undefined && last.revision > revision && last.type.startsWith('$');
    return isHidden ? HIDDEN(stream, last.revision) : 'whole';
  } catch (error) {
    if (error instanceof StreamDeletedError) return { stream, revision };
    throw error;
  }
};

const all = async (events: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
};
