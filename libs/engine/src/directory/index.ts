export * from './directory.handler.js';
export * from './directory.js';
