import type { Decider, Event } from '@app/kernel';
import type { EventStore, StoredEvent, StreamName } from '../ports/index.js';

type Newest<E extends Event> = NonNullable<Decider<never, unknown, E, never>['newest']>;

/** As much of the end of a stream as bears on its state, oldest first: read backwards, and no farther. */
export async function* newestOf<E extends Event>(store: EventStore, stream: StreamName, { subjects, of }: Newest<E>): AsyncGenerator<StoredEvent> {
  const events: StoredEvent[] = [];
  const met = new Set<string>();
  for await (const stored of store.readStream(stream, { direction: 'backwards' })) {
    met.add(of(stored as unknown as E)); // one that nobody can read yet is a subject too
    if (met.size > subjects) break;
    events.push(stored);
  }
  yield* events.reverse();
}
