export * from './publish-schedule.js';
export * from './run-schedule.handler.js';
export * from './schedule-facts.js';
export * from './schedule-shelf.js';
export * from './shipped-schedules.js';
