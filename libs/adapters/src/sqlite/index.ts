export * from './backup/index.js';
export * from './event-store/index.js';
export * from './occupancy/index.js';
export * from './open-shared-journal.js';
export * from './read-store/index.js';
export * from './timers/index.js';
