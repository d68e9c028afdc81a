import { Inject, Injectable } from '@nestjs/common';
import type { PlainDate, Role } from '@app/kernel';
import { contactIn, directory, isValidOn, recipientOf, recipientsAmong, type Contact, type ContactKey, type DirectoryState, type Recipient } from '@app/programme';
import { Journal, UnreadableStreamError } from '../commands/journal.js';

export const DIRECTORY_ID = 'national';

/** Whom to write to. Asked anew each time, so that an address that was corrected is the next one used. */
@Injectable()
export class Directory {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** The nearest valid contacts of that role: of the village before the province. None where nobody is known. */
  async recipientsOf(role: Role, region: string, programme: string, on: PlainDate): Promise<readonly Recipient[]> {
    return recipientsAmong(Object.values((await this.state()).contacts), { role, region, programme, on });
  }

  /** The contact of that key, while it is valid. */
  async recipient(key: ContactKey, on: PlainDate): Promise<Recipient | undefined> {
    const contact = contactIn(await this.state(), key);
    return contact === undefined || !isValidOn(contact, on) ? undefined : recipientOf(contact);
  }

  /** Also those that have ended or are still to begin; and the revision of it all, -1 while there is none. */
  async read(): Promise<{ readonly contacts: readonly Contact[]; readonly revision: number }> {
    const { stream, state, revision, unreadable } = await this.journal.load(directory, DIRECTORY_ID);
    if (unreadable !== undefined) throw new UnreadableStreamError(stream, unreadable);
    return { contacts: Object.values(state.contacts), revision };
  }

  private state(): Promise<DirectoryState> {
    return this.journal.stateOf(directory, DIRECTORY_ID);
  }
}
