export * from './command-policy.js';
export * from './query-policy.js';
