export * from './commands.js';
export { skImport } from './decider.js';
export * from './events.js';
export * from './state.js';
