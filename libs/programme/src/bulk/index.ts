export * from './commands.js';
export { bulk } from './decider.js';
export * from './events.js';
export * from './state.js';
