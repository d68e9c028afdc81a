export * from './actor.js';
export * from './bilingual.js';
export * from './calendar.js';
export * from './decider.js';
export * from './json.js';
export * from './message.js';
export * from './projection.js';
export * from './time.js';
