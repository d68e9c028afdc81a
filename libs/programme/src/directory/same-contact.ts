import type { Contact } from './contact.js';

/** Whether recording it would change nothing. */
export const isSameContact = (one: Contact, other: Contact | undefined): boolean => other !== undefined && plain(one) === plain(other);

const plain = ({ contact, role, unit, region, programmes = [], language, mail, webhook, validFrom, validUntil }: Contact): string =>
  JSON.stringify([contact, role, unit, region, [...programmes].sort(), language, mail, webhook?.url, webhook?.secret, validFrom, validUntil]);
