import { dayIn, zoneOf, type Instant, type Role } from '@app/kernel';
import { recipientsAmong, type Contact, type Recipient } from '@app/programme';
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
  private readonly regions: ReadonlyMap<string, string>;

  constructor(contacts: readonly Contact[], private readonly now: Instant) {
    for (const contact of contacts) {
      const place = placeOf(contact.role, contact.region);
      this.byPlace.set(place, [...this.byPlace.get(place) ?? [], contact]);
    }
    this.regions = new Map(contacts.map(({ contact, region }) => [contact, region]));
  }

  of({ to, cc, region, programme }: Pick<PendingReminder, 'to' | 'cc' | 'region' | 'programme'>): Addressed {
    const on = dayIn(zoneOf(region), this.now);
    const around = surrounding(region);
    const held = (role: Role): readonly Recipient[] => recipientsAmong(around.flatMap((one) => this.byPlace.get(placeOf(role, one)) ?? []), { role, region, programme, on });
    const addressed = (roles: readonly Role[], isCopy: boolean) => roles.flatMap(held).map((recipient) => [recipient.key, { recipient, isCopy }] as const);
    return { recipients: new Map([...addressed(cc, true), ...addressed(to, false)]), unheld: to.filter((role) => held(role).length === 0) };
  }

  /** The part of the country of an office. */
  regionOf(recipient: string): string { return this.regions.get(recipient) ?? ''; }
}

const placeOf = (role: Role, region: string): string => `${role} ${region}`;

/** The nation, and each region from the province down to the one itself. */
const surrounding = (region: string): readonly string[] => {
  const parts = region.split('.');
  return ['', ...parts.map((_, depth) => parts.slice(0, depth + 1).join('.'))];
};
