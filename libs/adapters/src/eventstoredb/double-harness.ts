import type { EventStore } from '@app/engine';
import { decodedEvents } from './decoded-events.js';
import { EventStoreDb } from './event-store-db.js';
import { gibberishTo } from './gibberish.js';
import { openEventStoreDb } from './open-event-store-db.js';
import type { EventStoreDbOptions } from './open-event-store-db.js';
import { serverAddressOf } from './server-address.js';

/** What is asked of the server behind the store. */
type Double = {
  readonly url: string;
  readonly openReads: number;
  readonly chaos: {
    dropNextReplies(count: number): void;
    swallowAppends(): () => void;
    killSubscriptions(): void;
    refuseNext(count: number): void;
  };
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
};

/** A store over the real client and real gRPC, and the server behind it in hand. Tests only. */
export const doubleHarness = <D extends Double>(double: D, usual: Partial<EventStoreDbOptions> = {}) => {
  const open: EventStore[] = [];
  const keep = (store: EventStore): EventStore => {
    open.push(store);
    return store;
  };
  const instance = (own: Partial<EventStoreDbOptions> = {}): EventStore =>
    keep(openEventStoreDb({ url: double.url, report: () => undefined, ...usual, ...own }));
  return {
    double,
    instance,
    /** A store that loses patience soon. */
    impatient: () => keep(new EventStoreDb(serverAddressOf(double.url), { report: usual.report ?? (() => undefined), silenceMs: { read: 200, subscription: 200 } })),
    /** Closed with all others. */
    keep,
    store: instance(),
    secondInstance: () => Promise.resolve(instance()),
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
