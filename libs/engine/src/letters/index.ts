export * from './letter-reminders.js';
export * from './mail-parts.js';
