export * from './sqlite-read-store.js';
export type { Origin } from '../disposable-file.js';
