import type { Recipient } from '@app/programme';
import type { Waiting } from '@app/reactions';
import type { PendingReminder } from '@app/read-models';
import { refOf } from '../dispatch/message.js';
import type { Addresses } from './addresses.js';

export type Outstanding = Waiting & { readonly locationId: string; readonly reminder: string };

/** What cannot be delivered to anybody, and under which name that is kept. */
export type Undeliverable = Outstanding & { readonly recipient: string };

/** In one round: which reminders still have to reach whom. */
export class OutstandingReminders {
  readonly byRecipient = new Map<string, { readonly recipient: Recipient; readonly waiting: Outstanding[] }>();
  readonly undeliverable: Undeliverable[] = [];
  private readonly open = new Map<string, Set<string>>();

  constructor(pending: readonly PendingReminder[], addresses: Addresses) {
    for (const one of pending) this.add(one, addresses);
  }

  /** From now on the reminder waits for that recipient no more; answers whom it waits for still. */
  settle({ ref }: Waiting, recipient: string): readonly string[] {
    const open = this.open.get(ref);
    open?.delete(recipient);
    return [...open ?? []];
  }

  /** Whom the reminder waits for besides. */
  others({ ref }: Waiting, recipient: string): readonly string[] {
    return [...this.open.get(ref) ?? []].filter((one) => one !== recipient);
  }

  private add(pending: PendingReminder, addresses: Addresses): void {
    const { locationId, reminder, delivery, late, recipients: outcomes, awaiting } = pending;
    const { recipients, unheld } = addresses.of(pending);
    const isOpen = (recipient: string): boolean => outcomes[recipient] === undefined || outcomes[recipient].outcome === 'failing';
    const of = { ref: refOf(pending), locationId, reminder, delivery, late };
    const open = [...recipients.values()].filter(({ recipient }) => isOpen(recipient.key));
    const gone = awaiting.filter((recipient) => !recipients.has(recipient));
    const nobody = [...unheld.map((role) => `role:${role}`).filter(isOpen), ...gone];
    this.open.set(of.ref, new Set([...open.map(({ recipient }) => recipient.key), ...nobody]));
    this.undeliverable.push(...nobody.map((recipient) => ({ ...of, isCopy: false, recipient })));
    for (const { recipient, isCopy } of open) {
      const known = this.byRecipient.get(recipient.key) ?? { recipient, waiting: [] };
      known.waiting.push({ ...of, isCopy });
      this.byRecipient.set(recipient.key, known);
    }
  }
}
