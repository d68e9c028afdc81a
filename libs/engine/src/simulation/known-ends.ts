import { ConcurrencyError, type EventStore, type Position, type Revision, type StoredEvent, type StreamName } from '../ports/index.js';

export type KnownEnds = {
  readonly store: EventStore;
  /** Whatever others have written since the last look makes every known end doubtful. */
  readonly look: () => Promise<void>;
};

const NOTHING: AsyncIterable<StoredEvent> = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }) };

/**
 * The same store, asked less often: while nobody else has written, a stream read to its end holds nothing new.
 * Should another process write after all, the store itself refuses the append, and the stream is read anew.
 */
export const withKnownEnds = (store: EventStore): KnownEnds => {
  const ends = new Map<StreamName, Revision>();
  let newest: Position | undefined;

  const append: EventStore['append'] = async (stream, expected, events, options) => {
    try {
      const result = await store.append(stream, expected, events, options);
      ends.set(stream, result.lastRevision);
      if (newest === undefined || result.position > newest) newest = result.position;
      return result;
    } catch (error) {
      if (error instanceof ConcurrencyError) ends.delete(stream);
      throw error;
    }
  };

  const readStream: EventStore['readStream'] = (stream, options = {}) => {
    const { from = 0, direction, limit } = options;
    if (direction !== undefined || limit !== undefined) return store.readStream(stream, options);
    return ends.get(stream) === from - 1 ? NOTHING : toTheEnd(stream, from);
  };

  async function* toTheEnd(stream: StreamName, from: Revision): AsyncGenerator<StoredEvent, void> {
    let end = from - 1;
    for await (const event of store.readStream(stream, { from })) {
      yield event;
      end = event.revision;
    }
    ends.set(stream, end);
  }

  return {
    store: {
      append,
      readStream,
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      head: () => store.head(),
      setRetention: (stream, retention) => store.setRetention(stream, retention),
      tombstone: (stream, expected) => store.tombstone(stream, expected),
      ping: (options) => store.ping(options),
      close: () => store.close(),
    },
    look: async () => {
      const head = await store.head();
      if (head !== newest) ends.clear();
      newest = head;
    },
  };
};
