export * from './contracts/event-store.contract.js';
export * from './example/index.js';
export * from './given.js';
export * from './projecting/note-bench.js';
export * from './projecting/notes.js';
export * from './projecting/recorded-life.js';
export * from './shipped-definitions.js';
export * from './walk.js';
