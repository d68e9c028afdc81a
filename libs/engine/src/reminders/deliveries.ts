import { randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import type { ChaseCommand, DeliveryOutcome } from '@app/programme';
import { BY_ITSELF } from '../commands/by-itself.js';
import type { Delivery } from '../dispatch/message.js';
import { NO_RECIPIENT, type OutstandingReminders, type Relieved, type Undeliverable } from './outstanding.js';
import { RunChase } from './run-chase.handler.js';

type RecordDelivery = Extract<ChaseCommand, { type: 'RecordDelivery' }>['data'];

/** Keeps with every reminder what became of it, and counts. */
export class Deliveries {
  delivered = 0;
  failed = 0;

  constructor(private readonly bus: CommandBus, private readonly outstanding: OutstandingReminders) {}

  /** How a message ended for the reminders that it was to carry. */
  async keep(refs: readonly string[], recipient: string, delivery: Delivery): Promise<void> {
    if (delivery.kind === 'in-progress') return;
    const { message, channel } = delivery;
    // A letter that was composed earlier carries what it carried then; the rest waits for the next one.
    const concerned = delivery.kind === 'delivered' ? refs.filter((ref) => delivery.reminders.includes(ref)) : refs;
    for (const ref of concerned) await this.record(ref, { recipient, channel, message, outcome: outcomeOf(delivery) });
    this[delivery.kind] += concerned.length;
  }

  /** It has arrived, by another way than the one that was given up. */
  async relieve({ ref, recipient, channel, message, possibleDuplicate }: Relieved): Promise<void> {
    await this.record(ref, { recipient, channel, message, outcome: { kind: 'delivered', possibleDuplicate } });
  }

  async giveUp({ ref, recipient }: Undeliverable): Promise<void> {
    await this.record(ref, { recipient, channel: 'none', message: '', outcome: { kind: 'failed', error: NO_RECIPIENT, final: true } });
    this.failed += 1;
  }

  private async record(ref: string, { recipient, outcome, ...of }: Omit<RecordDelivery, 'reminder' | 'awaiting'>): Promise<void> {
    const [locationId = '', reminder = ''] = ref.split('/');
    const data = { ...of, reminder, recipient, awaiting: this.outstanding.others(ref, recipient), outcome };
    const { kind } = await this.bus.execute(new RunChase(locationId, { type: 'RecordDelivery', data }, { ...BY_ITSELF, commandId: randomUUID() }));
    if (kind === 'accepted' && (outcome.kind === 'delivered' || outcome.final)) this.outstanding.settle(ref, recipient);
  }
}

const outcomeOf = (delivery: Exclude<Delivery, { kind: 'in-progress' }>): DeliveryOutcome => delivery.kind === 'delivered'
  ? { kind: 'delivered', possibleDuplicate: delivery.possibleDuplicate }
  : { kind: 'failed', error: delivery.code, final: delivery.final };
