export * from './commands.js';
export { view, type ViewState } from './decider.js';
export * from './events.js';
export * from './shipped.js';
