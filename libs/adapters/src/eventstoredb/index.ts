import type { EventStore } from '@app/engine';
import type { EventStoreDbOptions } from './open-event-store-db.js';

/** Only who asks for it loads the client and gRPC. */
export const openEventStoreDb = async (options: EventStoreDbOptions): Promise<EventStore> =>
  (await import('./open-event-store-db.js')).openEventStoreDb(options);
