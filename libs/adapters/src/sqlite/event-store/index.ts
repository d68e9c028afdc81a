export { DiskUnconfirmedError } from './driver-errors.js';
export type { Connect } from './open-database.js';
export { openSqliteEventStore } from './open-sqlite-event-store.js';
export type { SqliteEventStoreOptions } from './open-sqlite-event-store.js';
