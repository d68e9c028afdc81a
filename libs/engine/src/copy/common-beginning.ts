import { BEGINNING, type EventStore, type Position, type StoredEvent } from '../ports/index.js';
import { lineOf } from './journal-hash.js';
import { OTHER_HISTORY, TARGET_AHEAD, type Obstacle } from './obstacles.js';
import type { Survey, Watching } from './survey.js';

/** The last event, by its position in the source, that the target holds as well. */
export type Shared = { readonly upTo: Position };

/** Compares event by event all that the target holds with what the source began with. */
export const commonBeginning = async (
  from: EventStore, { events, upTo }: Survey, to: EventStore, { signal, onEvents }: Watching,
): Promise<Shared | Obstacle> => {
  const originals = from.readAll({ signal })[Symbol.asyncIterator]();
  let shared: Position = BEGINNING;
  let count = 0;
  try {
    for await (const copy of to.readAll({ signal })) {
      const original = (await originals.next()).value as StoredEvent | undefined;
      if (original === undefined || original.position > upTo) return TARGET_AHEAD(events);
      if (lineOf(original) !== lineOf(copy)) return OTHER_HISTORY(count);
      shared = original.position;
      count += 1;
      onEvents(count);
    }
    return { upTo: shared };
  } finally {
    await originals.return?.();
  }
};
