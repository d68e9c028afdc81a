import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import type { DoubleOptions } from '@app/testing/eventstoredb-double';
import type { EventStore } from '@app/engine';
import { openEventStoreDb } from './open-event-store-db.js';
import { decodedEvents } from './decoded-events.js';
import type { EventStoreDbOptions } from './open-event-store-db.js';

/** A store over the real client and real gRPC, and the server behind it in hand. Tests only. */
export const doubleHarness = async (options: DoubleOptions = {}) => {
  const double = await EventStoreDbDouble.start(options);
  const open: EventStore[] = [];
  const instance = async (own: Partial<EventStoreDbOptions> = {}): Promise<EventStore> => {
    const store = openEventStoreDb({ url: double.url, report: () => undefined, ...own });
    open.push(store);
    return store;
  };
  return {
    double,
    instance,
    store: await instance(),
    secondInstance: () => instance(),
    faults: {
      dropNextReply: () => double.chaos.dropNextReplies(1),
      swallowAppends: () => double.chaos.swallowAppends(),
      breakConnections: () => {
        double.chaos.killSubscriptions();
        double.chaos.refuseNext(2);
      },
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
