export * from './calendar-shelf.js';
export * from './run-calendar.handler.js';
