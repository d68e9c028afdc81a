import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Unmet } from '@app/kernel';
import { isSameContact, readContacts, type Contact, type ContactProblem, type SheetRow } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import { fateOf } from '../imports/designation-outcome.js';
import { REGIONS, type Regions } from '../ports/index.js';
import { RunDirectory } from './directory.handler.js';
import { Directory } from './directory.js';

/** `recorded`: new, or other than it was; after applying, those that now are. */
export type ContactReport = { readonly recorded: readonly string[]; readonly unchanged: number; readonly problems: readonly ContactProblem[]; readonly refused: readonly Unmet[] };

export type ContactImport = { readonly apply: boolean; readonly by: Pick<Envelope, 'actor' | 'scope'> };

/** Contacts recorded by one command. */
const BATCH = 200;

/** Carries a list of contacts down the one write path. What is already so is not said again. */
@Injectable()
export class ContactImporter {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus, @Inject(Directory) private readonly directory: Directory, @Inject(REGIONS) private readonly regions: Regions) {}

  async take(rows: readonly SheetRow[], { apply, by }: ContactImport): Promise<ContactReport> {
    const { contacts, problems } = readContacts(rows, { isRegion: (code) => this.regions.find(code) !== undefined });
    const known = new Map((await this.directory.read()).contacts.map((contact) => [contact.contact, contact]));
    const changed = contacts.filter((contact) => !isSameContact(contact, known.get(contact.contact)));
    const refused: Unmet[] = [];
    for (let at = 0; at < changed.length; at += BATCH) refused.push(...await this.record(changed.slice(at, at + BATCH), !apply, by));
    return { recorded: refused.length > 0 ? [] : changed.map(({ contact }) => contact), unchanged: contacts.length - changed.length, problems, refused };
  }

  private async record(contacts: readonly Contact[], preview: boolean, by: ContactImport['by']): Promise<readonly Unmet[]> {
    const outcome = await this.bus.execute(new RunDirectory({ type: 'RecordContacts', data: { contacts } }, { ...by, source: 'import', commandId: randomUUID(), preview }));
    const fate = fateOf(outcome);
    return fate.kind === 'refused' ? fate.unmet : [];
  }
}
