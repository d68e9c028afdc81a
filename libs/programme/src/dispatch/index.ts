export * from './commands.js';
export { dispatch } from './decider.js';
export * from './events.js';
export * from './state.js';
