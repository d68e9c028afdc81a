import type { PlainDate } from '@app/kernel';
import { isValidOn, type Contact } from '../directory/contact.js';
import type { FeedOwner } from './commands.js';

/** Whoever wants to read on asks for a new one in the next fiscal year. */
export const feedEnd = (today: PlainDate): PlainDate => `${today.slice(0, 4)}-12-31` as PlainDate;

/** Nobody signs in to read a calendar: so it ends by itself, and with the office that the directory says it was opened for. */
export const mayRead = (owner: FeedOwner, contacts: readonly Contact[], today: PlainDate): boolean =>
  owner.until !== undefined && today <= owner.until && !isDismissed(owner, contacts, today);

/** The directory knows the office, and that it ended or has another role; of an office that it does not know it says nothing. */
const isDismissed = ({ account, role, scope }: FeedOwner, contacts: readonly Contact[], today: PlainDate): boolean => {
  const offices = contacts.filter((contact) => contact.contact === account || (contact.role === role && scope.regions.includes(contact.region)));
  return offices.length > 0 && !offices.some((office) => office.role === role && isValidOn(office, today));
};
