export { feedEnd, mayRead } from './authority.js';
export * from './commands.js';
export { feed, MOST_FEEDS, type FeedFacts, type FeedState } from './decider.js';
export * from './events.js';
