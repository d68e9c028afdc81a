export * from './chase-deadlines.js';
