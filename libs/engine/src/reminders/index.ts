export * from './chase-facts.js';
export * from './run-chase.handler.js';
