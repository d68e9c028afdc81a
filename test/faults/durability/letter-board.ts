import { put, type Event, type Projection } from '@app/kernel';
import { decoderOf, Projector, wallClock, type EventStore, type StoredEvent } from '@app/engine';
import { openSqliteReadStore } from '@app/adapters/sqlite';
import { PAGE_TYPE } from './letters.js';

type PageWritten = Event<typeof PAGE_TYPE, { readonly number: number }>;
export type LetterRow = { readonly pages: number; readonly latest: number };

const CATEGORY = 'Restart';

/** A small table beside the journal: how many pages a stream holds, and of which letter the latest is. */
export const letterBoard: Projection<PageWritten, LetterRow> = {
  table: 'letter_board',
  version: 1,
  categories: [CATEGORY],
  columns: { pages: 'integer', latest: 'integer' },
  indexes: [],
  project: ({ event: { data: { number } }, stream }, read) => [put(stream, { pages: (read(stream)?.pages ?? 0) + 1, latest: number })],
};

/** What the table must hold after these events. */
export const lettersIn = (events: readonly StoredEvent[]): ReadonlyMap<string, LetterRow> => {
  const rows = new Map<string, LetterRow>();
  for (const { stream, data } of events.filter((event) => event.stream.startsWith(`${CATEGORY}-`))) {
    rows.set(stream, { pages: (rows.get(stream)?.pages ?? 0) + 1, latest: Number(data['number']) });
  }
  return rows;
};

export const followLetters = async (store: EventStore, file: string): Promise<{ readonly stop: () => Promise<void> }> => {
  const readStore = openSqliteReadStore({ file });
  const projector = new Projector({ store, readStore, clock: wallClock, decode: decoderOf({ [CATEGORY]: { eventTypes: [PAGE_TYPE] } }), projections: [letterBoard] });
  await projector.start();
  return {
    stop: async () => {
      await projector.stop();
      readStore.close();
    },
  };
};
