export type { Chaos } from './chaos.js';
export { EventStoreDbDouble, type DoubleOptions } from './double.js';
export { Journal } from './journal/journal.js';
