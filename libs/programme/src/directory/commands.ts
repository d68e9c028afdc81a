import type { Command, PlainDate } from '@app/kernel';
import type { Contact, ContactKey } from './contact.js';

export type DirectoryCommand =
  /** The contact as it is from now on. */
  | Command<'RecordContact', Contact>
  | Command<'RecordContacts', { readonly contacts: readonly Contact[] }>
  | Command<'EndContact', { readonly contact: ContactKey; /** The last day. */ readonly on: PlainDate; readonly reason: string }>;
