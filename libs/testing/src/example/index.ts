export * from './arbitraries.js';
export * from './definition.js';
export * from './facts.js';
export * from './journey.js';
export * from './samples.js';
export * from './schedule.js';
