import type { PlainDate, Role } from '@app/kernel';
import type { Recipient } from '@app/programme';
import type { Waiting } from '@app/reactions';
import type { PendingReminder, RecipientOutcome } from '@app/read-models';
import { refOf } from '../dispatch/message.js';
import { nobodyAs, type Addresses } from './addresses.js';

export type Outstanding = Waiting & { readonly locationId: string; readonly reminder: string };

/** What cannot be delivered to anybody, and under which name that is kept. */
export type Undeliverable = Outstanding & { readonly recipient: string };

/** What had nobody to go to, and has meanwhile reached somebody of the same role. */
export type Relieved = Pick<RecipientOutcome, 'channel' | 'message'> & { readonly ref: string; readonly recipient: string; readonly possibleDuplicate: boolean };

export const NO_RECIPIENT = 'no-recipient';

/** In one round: which reminders still have to reach whom. */
export class OutstandingReminders {
  readonly byRecipient = new Map<string, { readonly recipient: Recipient; readonly waiting: Outstanding[] }>();
  readonly undeliverable: Undeliverable[] = [];
  readonly relieved: Relieved[] = [];
  private readonly open = new Map<string, Set<string>>();

  /** `lateFrom`: what was issued on that day or since still goes to whoever was lacking. */
  constructor(pending: readonly PendingReminder[], private readonly addresses: Addresses, private readonly lateFrom: PlainDate) {
    for (const one of pending) this.add(one);
  }

  /** From now on the reminder waits for that recipient no more. */
  settle(ref: string, recipient: string): void {
    this.open.get(ref)?.delete(recipient);
  }

  /** Whom the reminder waits for besides. */
  others(ref: string, recipient: string): readonly string[] {
    return [...this.open.get(ref) ?? []].filter((one) => one !== recipient);
  }

  private add(pending: PendingReminder): void {
    const { locationId, reminder, stage, version, delivery, late, recipients: outcomes, awaiting, isLate, issuedOn } = pending;
    const { recipients, unheld } = this.addresses.of(pending);
    const isOpen = (recipient: string): boolean => outcomes[recipient] === undefined || outcomes[recipient].outcome === 'failing';
    const of = { ref: refOf(pending), matter: `${locationId}/${stage}.v${version}`, locationId, reminder, delivery, late };
    const lacked = this.lacked(of.ref, pending);
    const open = [...recipients.values()].filter(({ recipient, isCopy }) => isOpen(recipient.key) && (!isLate || (issuedOn >= this.lateFrom && !isCopy && lacked.has(recipient.role))));
    const gone = awaiting.filter((recipient) => !recipients.has(recipient));
    const isTold = (role: Role): boolean => Object.entries(outcomes).some(([recipient, { outcome }]) => outcome === 'delivered' && this.addresses.roleOf(recipient) === role);
    const nobody = [...(isLate ? [] : unheld.filter((role) => !isTold(role)).map(nobodyAs).filter(isOpen)), ...gone];
    this.open.set(of.ref, new Set([...open.map(({ recipient }) => recipient.key), ...nobody]));
    this.undeliverable.push(...nobody.map((recipient) => ({ ...of, isCopy: false, recipient })));
    for (const { recipient, isCopy } of open) {
      const known = this.byRecipient.get(recipient.key) ?? { recipient, waiting: [] };
      known.waiting.push({ ...of, isCopy });
      this.byRecipient.set(recipient.key, known);
    }
  }

  /** The roles that a reminder has found nobody for, but those of whom somebody has had it since. */
  private lacked(ref: string, { recipients }: PendingReminder): ReadonlySet<string | undefined> {
    const outcomes = Object.entries(recipients);
    const lacked = new Set<string | undefined>();
    for (const [recipient, { outcome, error }] of outcomes) {
      if (outcome !== 'failed' || error !== NO_RECIPIENT) continue;
      const role = this.addresses.roleOf(recipient);
      const [, reached] = outcomes.find(([other, one]) => one.outcome === 'delivered' && this.addresses.roleOf(other) === role) ?? [];
      if (reached === undefined) lacked.add(role);
      else this.relieved.push({ ref, recipient, channel: reached.channel, message: reached.message, possibleDuplicate: false });
    }
    return lacked;
  }
}
