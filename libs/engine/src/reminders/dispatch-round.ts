import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayIn, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { directory, dispatch, isResting, messageIn, type ChaseCommand, type DeliveryOutcome, type DispatchState, type MessageKind, type MessageState, type Recipient } from '@app/programme';
import { planPosts, type PostPlan } from '@app/reactions';
import { pendingReminders } from '@app/read-models';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { BY_ITSELF } from '../commands/by-itself.js';
import { Journal } from '../commands/journal.js';
import { DIRECTORY_ID } from '../directory/directory.js';
import { messageIdOf, MOST_REMINDERS, type Delivery } from '../dispatch/message.js';
import { Postman } from '../dispatch/postman.js';
import { LetterReminders } from '../letters/letter-reminders.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { Addresses } from './addresses.js';
import { atMostAtOnce } from './at-most-at-once.js';
import { OutstandingReminders, type Outstanding } from './outstanding.js';
import { RunChase } from './run-chase.handler.js';
import { Sweep } from './sweep.js';

type RecordDelivery = Extract<ChaseCommand, { type: 'RecordDelivery' }>['data'];

export type RoundReport = { readonly pending: number; readonly delivered: number; readonly failed: number };

const RECIPIENTS_AT_ONCE = 4;

/** Brings what was issued to those it is for: in letters by themselves, or with everything else of the day in one. */
@Injectable()
export class DispatchRound {
  private readonly log = new Logger(DispatchRound.name);

  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(READ_STORE) private readonly readStore: ReadStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LetterReminders) private readonly letters: LetterReminders,
    @Inject(Postman) private readonly postman: Postman,
    @Inject(Sweep) private readonly sweep: Sweep,
    @Inject(CalendarShelf) private readonly calendars: CalendarShelf,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `now`: the moment up to which everything due has been issued. A digest of a later one would leave out what is to be in it. */
  async run(now: Instant = this.clock.now()): Promise<RoundReport> {
    const pending = this.readStore.query(pendingReminders);
    const tally = { pending: pending.length, delivered: 0, failed: 0 };
    if (pending.length === 0) return tally;
    const [{ contacts }, calendar] = await Promise.all([this.journal.stateOf(directory, DIRECTORY_ID), this.calendars.newest()]);
    const addresses = new Addresses(Object.values(contacts), now);
    const outstanding = new OutstandingReminders(pending, addresses);
    for (const one of outstanding.undeliverable) {
      await this.record(one, { recipient: one.recipient, channel: 'none', message: '', awaiting: outstanding.settle(one, one.recipient), outcome: { kind: 'failed', error: 'no-recipient', final: true } });
      tally.failed += 1;
    }
    await atMostAtOnce(RECIPIENTS_AT_ONCE, outstanding.byRecipient.values(), async ({ recipient, waiting }) => {
      try {
        const region = addresses.regionOf(recipient.key);
        const known = await this.journal.stateOf(dispatch, recipient.key);
        const plan = planPosts({ waiting, region, calendar, now, triedToday: triedOn(dayIn(zoneOf(region), now), known) });
        if (plan !== undefined) await this.post(plan, recipient, known, outstanding, tally);
      } catch (fault) {
        this.log.error({ recipient: recipient.key, fault: String(fault) }); // the others do not wait for it, and the next round asks again
      }
    });
    return tally;
  }

  private async post({ immediate, digest, day }: PostPlan<Outstanding>, recipient: Recipient, known: DispatchState, outstanding: OutstandingReminders, tally: { delivered: number; failed: number }): Promise<void> {
    const parcels: readonly (readonly [MessageKind, readonly Outstanding[]])[] = [...immediate.map((one) => ['immediate', [one]] as const), ['digest', digest.slice(0, MOST_REMINDERS)]];
    for (const [kind, planned] of parcels) {
      const parcel = sendable(planned, messageIn(known, messageIdOf({ recipient, kind, day, reminders: planned })), this.clock.now());
      const reminders = await this.standing(parcel);
      if (reminders.length === 0) continue;
      const delivery = await this.postman.deliver({ recipient, kind, day, reminders });
      const carried = parcel.filter(({ ref }) => isConcerned(ref, delivery));
      for (const one of carried) await this.keep(one, recipient.key, delivery, outstanding);
      if (delivery.kind === 'delivered') tally.delivered += carried.length;
      if (delivery.kind === 'failed') tally.failed += carried.length;
    }
  }

  /** What still holds at the moment of sending: a deadline may have moved since the reminder was issued. */
  private async standing(parcel: readonly Outstanding[]) {
    await this.sweep.withdraw(parcel);
    return this.letters.of(parcel.map(({ ref }) => ref));
  }

  private async keep(one: Outstanding, recipient: string, delivery: Delivery, outstanding: OutstandingReminders): Promise<void> {
    if (delivery.kind === 'in-progress') return;
    const { message, channel } = delivery;
    const outcome: DeliveryOutcome = delivery.kind === 'delivered'
      ? { kind: 'delivered', possibleDuplicate: delivery.possibleDuplicate }
      : { kind: 'failed', error: delivery.code, final: delivery.final };
    const isOver = outcome.kind === 'delivered' || outcome.final;
    const awaiting = isOver ? outstanding.settle(one, recipient) : outstanding.others(one, recipient);
    await this.record(one, { recipient, channel, message, awaiting, outcome });
  }

  private async record({ locationId, reminder }: Outstanding, data: Omit<RecordDelivery, 'reminder'>): Promise<void> {
    await this.bus.execute(new RunChase(locationId, { type: 'RecordDelivery', data: { reminder, ...data } }, { ...BY_ITSELF, commandId: randomUUID() }));
  }

}

const triedOn = (day: PlainDate, { messages }: DispatchState): ReadonlySet<string> =>
  new Set(Object.values(messages).filter((message) => message.kind === 'immediate' && message.day === day).flatMap(({ reminders }) => reminders));

/** As much of a parcel as there is something to do for now. Of a letter that is over only what it carried: the rest waits for the next one. */
const sendable = (parcel: readonly Outstanding[], letter: MessageState | undefined, now: Instant): readonly Outstanding[] => {
  if (letter === undefined || !isResting(letter, now)) return parcel;
  const carried = new Set(letter.status === 'sent' || letter.status === 'abandoned' ? letter.reminders : []);
  return parcel.filter(({ ref }) => carried.has(ref));
};

/** A letter that was composed earlier carries what it carried then; the rest waits for the next one. */
const isConcerned = (ref: string, delivery: Delivery): boolean => delivery.kind !== 'delivered' || delivery.reminders.includes(ref);
