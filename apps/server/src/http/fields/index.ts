export * from './field.js';
export * from './list.js';
export * from './number.js';
export * from './query.js';
export * from './text.js';
export * from './time.js';
