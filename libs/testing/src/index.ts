export * from './contracts/event-store.contract.js';
export * from './example/definition.js';
export * from './example/facts.js';
export * from './example/journey.js';
export * from './example/samples.js';
export * from './given.js';
export * from './shipped-definitions.js';
export * from './walk.js';
