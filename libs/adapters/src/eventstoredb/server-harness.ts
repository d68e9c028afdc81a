import { decodedEvents } from './decoded-events.js';
import { gibberishTo } from './gibberish.js';
import { openEventStoreDb } from './open-event-store-db.js';

const UNTOUCHED = 'the server at EVENTSTOREDB_URL is not ours to stop, to cut off or to look into';

/** What only somebody who holds the server in his hand can bring about. */
export const notOnAServer = Object.fromEntries([28, 44, 45, 50, 51, 52, 59].map((number) => [number, UNTOUCHED]));

/** A real server, shared with whoever else uses it. Tests only. */
export const serverHarness = async (url: string) => {
  const open = [openEventStoreDb({ url, report: () => undefined })];
  return {
    store: open[0]!,
    secondInstance: async () => {
      const store = openEventStoreDb({ url, report: () => undefined });
      open.push(store);
      return store;
    },
    faults: { eventsFetched: decodedEvents, writeGibberish: gibberishTo(url) },
    dispose: async () => { await Promise.all(open.map((store) => store.close())); },
  };
};
