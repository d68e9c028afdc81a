export * from './commands.js';
export type { Contact, ContactKey, Recipient } from './contact.js';
export { isValidOn, recipientOf, recipientsAmong } from './contact.js';
export { directory } from './decider.js';
export * from './events.js';
export * from './state.js';
