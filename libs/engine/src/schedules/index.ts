export * from './schedule-shelf.js';
