export * from './at-most-at-once.js';
export * from './chase-duty.js';
export * from './chase-facts.js';
export * from './clock-watch.js';
export * from './dispatch-round.js';
export * from './run-chase.handler.js';
export * from './second-post.js';
export * from './sweep.js';
export type { SweepReport } from './sweep-report.js';
