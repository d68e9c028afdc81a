export * from './mapping.js';
export * from './reconcile.js';
export { readTheirs, type RowProblem, type TheirReading, type TheirRow } from './their-rows.js';
