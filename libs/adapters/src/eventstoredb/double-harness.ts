import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import type { DoubleOptions } from '@app/testing/eventstoredb-double';
import type { EventStore } from '@app/engine';
import { gibberishTo } from './gibberish.js';
import { openEventStoreDb } from './open-event-store-db.js';
import { decodedEvents } from './decoded-events.js';
import type { EventStoreDbOptions } from './open-event-store-db.js';

/** A store over the real client and real gRPC, and the server behind it in hand. Tests only. */
export const doubleHarness = async (options: DoubleOptions = {}, usual: Partial<EventStoreDbOptions> = {}) => {
  const double = await EventStoreDbDouble.start(options);
  const open: EventStore[] = [];
  const keep = (store: EventStore): EventStore => {
    open.push(store);
    return store;
  };
  const instance = async (own: Partial<EventStoreDbOptions> = {}): Promise<EventStore> =>
    keep(openEventStoreDb({ url: double.url, report: () => undefined, ...usual, ...own }));
  return {
    double,
    instance,
    /** Closed with all others. */
    keep,
    store: await instance(),
    secondInstance: () => instance(),
    faults: {
      dropNextReply: () => double.chaos.dropNextReplies(1),
      swallowAppends: () => double.chaos.swallowAppends(),
      breakConnections: () => {
        double.chaos.killSubscriptions();
        double.chaos.refuseNext(2);
      },
      writeGibberish: gibberishTo(double.url),
      goDown: () => double.goDown(),
      comeBack: () => double.comeBack(),
      openReads: () => double.openReads,
      eventsFetched: decodedEvents,
    },
    dispose: async () => {
      await Promise.all(open.map((store) => store.close()));
      await double.stop();
    },
  };
};
