import type { Contact, ContactKey } from './contact.js';

export type DirectoryState = { readonly contacts: { readonly [contact: ContactKey]: Contact } };

/** What the rules of the directory ask of the world. */
export type DirectoryFacts = { readonly isRegion: (code: string) => boolean };

export const contactIn = ({ contacts }: DirectoryState, key: ContactKey): Contact | undefined => Object.hasOwn(contacts, key) ? contacts[key] : undefined;
