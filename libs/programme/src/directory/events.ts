// Stored for ever: a type is never renamed, a field never removed or retyped. New meaning is a new event.
import type { Event, EventShapes, PlainDate } from '@app/kernel';
import type { Contact, ContactKey } from './contact.js';

export type DirectoryEvent =
  /** Each takes the place of what was known under its key. */
  | Event<'ContactsRecorded', { readonly contacts: readonly Contact[] }>
  | Event<'ContactEnded', { readonly contact: ContactKey; readonly validUntil: PlainDate; readonly reason: string }>;

export const DIRECTORY_EVENT_SHAPES: EventShapes<DirectoryEvent> = {
  ContactsRecorded: { contacts: 'list' },
  ContactEnded: { contact: 'text', validUntil: 'text', reason: 'text' },
};
