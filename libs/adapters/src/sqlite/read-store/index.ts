export * from './sqlite-read-store.js';
export type { Origin } from './open-read-models.js';
