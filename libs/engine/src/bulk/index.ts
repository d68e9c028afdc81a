export * from './bulk.js';
export * from './bulk-runner.js';
export type { BulkForecast, ForeseenRefusal } from './forecast.js';
