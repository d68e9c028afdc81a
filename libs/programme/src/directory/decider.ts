import { accept, parsePlainDate, refuse, type Decider, type Decision, type Unmet } from '@app/kernel';
import { decided } from '../decided.js';
import { DIRECTORY_REFUSALS } from '../sentences/directory.js';
import { refusal } from '../sentences/refusal.js';
import type { DirectoryCommand } from './commands.js';
import { contactFindings } from './contact-findings.js';
import type { Contact } from './contact.js';
import { DIRECTORY_EVENT_SHAPES, type DirectoryEvent } from './events.js';
import { isSameContact } from './same-contact.js';
import { contactIn, type DirectoryFacts, type DirectoryState } from './state.js';

type EndContact = Extract<DirectoryCommand, { type: 'EndContact' }>['data'];

const unmet = refusal(DIRECTORY_REFUSALS);

const repeated = (contacts: readonly Contact[]): readonly Unmet[] => {
  const keys = contacts.map(({ contact }) => contact);
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map((contact) => unmet('contact.repeated', { contact }));
};

const record = (contacts: readonly Contact[], state: DirectoryState, facts: DirectoryFacts): Decision<DirectoryEvent> => {
  const lacking = [...contacts.flatMap((contact) => contactFindings(contact, facts).map((finding) => finding.unmet)), ...repeated(contacts)];
  const changed = contacts.filter((contact) => !isSameContact(contact, contactIn(state, contact.contact)));
  return changed.length === 0 ? decided(lacking) : decided(lacking, { type: 'ContactsRecorded', data: { contacts: changed } });
};

const end = ({ contact, on, reason }: EndContact, state: DirectoryState): Decision<DirectoryEvent> => {
  const known = contactIn(state, contact);
  if (known === undefined) return refuse(unmet('contact.unknown', { contact }));
  if (known.validUntil === on) return accept();
  return decided([
    ...(parsePlainDate(on) === undefined ? [unmet('contact.day-invalid', { day: on })] : []),
    ...(on < known.validFrom ? [unmet('contact.ends-before-it-begins', { contact, from: known.validFrom })] : []),
  ], { type: 'ContactEnded', data: { contact, validUntil: on, reason } });
};

/** `Directory-national`. */
export const directory: Decider<DirectoryCommand, DirectoryState, DirectoryEvent, DirectoryFacts> = {
  category: 'Directory',
  initial: { contacts: {} },
  events: DIRECTORY_EVENT_SHAPES,

  decide: (command, state, facts) => {
    switch (command.type) {
      case 'RecordContact': return record([command.data], state, facts);
      case 'RecordContacts': return record(command.data.contacts, state, facts);
      case 'EndContact': return end(command.data, state);
    }
  },

  evolve: (state, { type, data }) => {
    const { contacts } = state;
    if (type === 'ContactsRecorded') return { contacts: { ...contacts, ...Object.fromEntries(data.contacts.map((contact) => [contact.contact, contact])) } };
    const known = contactIn(state, data.contact);
    return known === undefined ? state : { contacts: { ...contacts, [data.contact]: { ...known, validUntil: data.validUntil } } };
  },
};
