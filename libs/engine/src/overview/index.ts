export * from './curve-desk.js';
