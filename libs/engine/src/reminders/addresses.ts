import { dayIn, zoneOf, type Instant, type Role } from '@app/kernel';
import { isValidOn, recipientOf, recipientsAmong, type Contact, type Recipient } from '@app/programme';
import type { PendingReminder } from '@app/read-models';

export type Addressed = {
  /** With whether it is a mere copy for them. */
  readonly recipients: ReadonlyMap<string, { readonly recipient: Recipient; readonly isCopy: boolean }>;
  /** Roles it is meant for and that nobody holds. */
  readonly unheld: readonly Role[];
};

/** Whom reminders are for, by the directory as it is in one moment. */
export class Addresses {
  /** By role and region: of thousands of offices few lie around a place. */
  private readonly byPlace = new Map<string, Contact[]>();
  private readonly contacts: ReadonlyMap<string, Contact>;

  constructor(contacts: readonly Contact[], private readonly now: Instant) {
    for (const contact of contacts) {
      const place = placeOf(contact.role, contact.region);
      this.byPlace.set(place, [...this.byPlace.get(place) ?? [], contact]);
    }
    this.contacts = new Map(contacts.map((contact) => [contact.contact, contact]));
  }

  of({ to, cc, region, programme }: Pick<PendingReminder, 'to' | 'cc' | 'region' | 'programme'>): Addressed {
    const on = dayIn(zoneOf(region), this.now);
    const around = surrounding(region);
    const held = (role: Role): readonly Recipient[] => recipientsAmong(around.flatMap((one) => this.byPlace.get(placeOf(role, one)) ?? []), { role, region, programme, on });
    const addressed = (roles: readonly Role[], isCopy: boolean) => roles.flatMap(held).map((recipient) => [recipient.key, { recipient, isCopy }] as const);
    return { recipients: new Map([...addressed(cc, true), ...addressed(to, false)]), unheld: to.filter((role) => held(role).length === 0) };
  }

  /** The part of the country of an office. */
  regionOf(recipient: string): string { return this.contacts.get(recipient)?.region ?? ''; }

  /** Also of an office that is no longer written to, and of a role that nobody holds. */
  roleOf(recipient: string): string | undefined {
    return recipient.startsWith(ROLE) ? recipient.slice(ROLE.length) : this.contacts.get(recipient)?.role;
  }

  /** Undefined where nobody is written to under that key any more. */
  recipient(key: string): Recipient | undefined {
    const contact = this.contacts.get(key);
    return contact !== undefined && isValidOn(contact, dayIn(zoneOf(contact.region), this.now)) ? recipientOf(contact) : undefined;
  }
}

const ROLE = 'role:';

/** In the place of a recipient, where nobody holds the role. */
export const nobodyAs = (role: Role): string => `${ROLE}${role}`;

const placeOf = (role: Role, region: string): string => `${role} ${region}`;

/** The nation, and each region from the province down to the one itself. */
const surrounding = (region: string): readonly string[] => {
  const parts = region.split('.');
  return ['', ...parts.map((_, depth) => parts.slice(0, depth + 1).join('.'))];
};
