export { SqliteLeases } from './sqlite-leases.js';
export { SqliteTimers, type SqliteTimersOptions } from './sqlite-timers.js';
