export { openEventStoreDb } from './open-event-store-db.js';
