export * from './commands.js';
export { feed, type FeedState } from './decider.js';
export * from './events.js';
