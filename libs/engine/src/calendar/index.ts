export * from './calendar-shelf.js';
export * from './publish-days-off.js';
export * from './run-calendar.handler.js';
export * from './shipped-calendars.js';
