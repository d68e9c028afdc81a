export * from './clock.js';
export * from './encode-events.js';
export * from './event-store.js';
export * from './event-store-errors.js';
export * from './regions.js';
export * from './read-store.js';
export * from './read-store-errors.js';
export * from './sheets.js';
