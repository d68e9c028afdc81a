import { dayIn, ROLES, zoneOf, type Instant, type Role } from '@app/kernel';
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
  private readonly byRole: ReadonlyMap<Role, readonly Contact[]>;
  private readonly regions: ReadonlyMap<string, string>;

  constructor(contacts: readonly Contact[], private readonly now: Instant) {
    this.byRole = new Map(ROLES.map((role) => [role, contacts.filter((contact) => contact.role === role)]));
    this.regions = new Map(contacts.map(({ contact, region }) => [contact, region]));
  }

  of({ to, cc, region, programme }: Pick<PendingReminder, 'to' | 'cc' | 'region' | 'programme'>): Addressed {
    const on = dayIn(zoneOf(region), this.now);
    const held = (role: Role): readonly Recipient[] => recipientsAmong(this.byRole.get(role) ?? [], { role, region, programme, on });
    const addressed = (roles: readonly Role[], isCopy: boolean) => roles.flatMap(held).map((recipient) => [recipient.key, { recipient, isCopy }] as const);
    return { recipients: new Map([...addressed(cc, true), ...addressed(to, false)]), unheld: to.filter((role) => held(role).length === 0) };
  }

  /** The part of the country of an office. */
  regionOf(recipient: string): string { return this.regions.get(recipient) ?? ''; }
}
