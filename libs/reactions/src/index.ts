export * from './chase-deadlines.js';
export * from './plan-posts.js';
