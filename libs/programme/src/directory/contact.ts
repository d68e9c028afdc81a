import { covers, type Language, type PlainDate, type Role } from '@app/kernel';

/** `korkot-52.71`: an office and its part of the country, never a person. */
export type ContactKey = string;

/** Where an office or a role can be reached. Addresses are held here and nowhere else: every other stream knows only the key. */
export type Contact = {
  readonly contact: ContactKey;
  readonly role: Role;
  /** As the letter addresses it: `Korkot Kota Mataram`. */
  readonly unit: string;
  /** Kemendagri code; empty for the whole country. */
  readonly region: string;
  /** All of them, where it is left out. */
  readonly programmes?: readonly string[];
  readonly language: Language;
  readonly mail?: string;
  /** `secret` names the shared secret; the secret itself is in no stream. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly validFrom: PlainDate;
  /** The last day. */
  readonly validUntil?: PlainDate;
};

/** A contact as whoever sends something needs it. */
export type Recipient = Pick<Contact, 'role' | 'unit' | 'language' | 'mail' | 'webhook'> & { readonly key: ContactKey };

export type Wanted = { readonly role: Role; readonly region: string; readonly programme: string; readonly on: PlainDate };

export const recipientOf = ({ contact, role, unit, language, mail, webhook }: Contact): Recipient => ({
  key: contact, role, unit, language, ...(mail === undefined ? {} : { mail }), ...(webhook === undefined ? {} : { webhook }),
});

export const isValidOn = ({ validFrom, validUntil }: Contact, on: PlainDate): boolean => validFrom <= on && (validUntil === undefined || on <= validUntil);

/** The nearest: a contact of the village before one of the province. */
export const recipientsAmong = (contacts: readonly Contact[], { role, region, programme, on }: Wanted): readonly Recipient[] => {
  const fit = contacts.filter((contact) => contact.role === role && isValidOn(contact, on)
    && covers({ regions: [contact.region], programmes: contact.programmes }, region, programme));
  const nearest = Math.max(...fit.map((contact) => contact.region.length));
  return fit.filter((contact) => contact.region.length === nearest).map(recipientOf);
};
