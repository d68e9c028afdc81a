import type { Query } from '@app/kernel';
import { ReadModelUnavailableError, StreamDeletedError, type EventStore, type Position, type ReadStore, type Revision, type StreamName } from '../ports/index.js';

/** An event that tables show, and where it stood in the journal they were built from. */
export type Shown = { readonly stream: StreamName; readonly revision: Revision; readonly position: Position };

/**
 * Positions mean something in one journal only. Tables over another one, or over one that was restored to an earlier day, would
 * wait for ever for what has long been stored: they are recognised by the newest event they show. Tables that show none prove nothing.
 */
export const areOfThisJournal = async (store: EventStore, readStore: ReadStore, newest: Query<Shown>, signal: AbortSignal): Promise<boolean> => {
  const shown = newestIn(readStore, newest);
  if (shown === undefined) return false;
  try {
    for await (const { revision, position } of store.readStream(shown.stream, { from: shown.revision, limit: 1, signal })) {
      return revision === shown.revision && position === shown.position;
    }
    return false;
  } catch (error) {
    if (error instanceof StreamDeletedError) return true; // it was there, and may not be asked any more
    throw error;
  }
};

const newestIn = (readStore: ReadStore, newest: Query<Shown>): Shown | undefined => {
  try {
    return readStore.query(newest)[0];
  } catch (error) {
    if (error instanceof ReadModelUnavailableError) return undefined;
    throw error;
  }
};
