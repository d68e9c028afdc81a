export * from './commands.js';
export type { Contact, ContactKey, Recipient } from './contact.js';
export { isValidOn, recipientOf, recipientsAmong } from './contact.js';
export { directory } from './decider.js';
export * from './events.js';
export { readContacts, type ContactList, type ContactProblem } from './read-contacts.js';
export { isSameContact } from './same-contact.js';
export * from './state.js';
