export * from './issued-reminders.js';
export * from './letter-changes.js';
export * from './letter-reminders.js';
export * from './mail-parts.js';
export * from './place-words.js';
