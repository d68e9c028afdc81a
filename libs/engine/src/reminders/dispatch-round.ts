import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { addDays, dayIn, type Instant, type PlainDate } from '@app/kernel';
import { directory, dispatch, isOver } from '@app/programme';
import { LATE_RECIPIENTS } from '@app/reactions';
import { lateArrivals, pendingReminders, recipientsOfOpenMessages, type PendingReminder } from '@app/read-models';
import { CalendarShelf } from '../calendar/calendar-shelf.js';
import { Journal } from '../commands/journal.js';
import { DIRECTORY_ID } from '../directory/directory.js';
import { endOf, refOf } from '../dispatch/message.js';
import { Postman } from '../dispatch/postman.js';
import { LetterReminders } from '../letters/letter-reminders.js';
import { CLOCK, READ_STORE, type Clock, type ReadStore } from '../ports/index.js';
import { Addresses } from './addresses.js';
import { atMostAtOnce } from './at-most-at-once.js';
import { Deliveries } from './deliveries.js';
import { inPages } from './in-pages.js';
import { LettersToOne } from './letters-to-one.js';
import { OutstandingReminders, type Undeliverable } from './outstanding.js';
import { Sweep } from './sweep.js';

export type RoundReport = { readonly pending: number; readonly delivered: number; readonly failed: number };

const RECIPIENTS_AT_ONCE = 4;
const PAGE = 500;

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
    const lateFrom = addDays(dayIn('WIT', now), -LATE_RECIPIENTS.days);
    const pending = await this.pendingSince(addDays(lateFrom, -LATE_RECIPIENTS.days)); // what the last of those days brought is still to be recorded
    const arrivals = this.readStore.query(lateArrivals);
    const begun = this.readStore.query(recipientsOfOpenMessages);
    if (pending.length + arrivals.length + begun.length === 0) return { pending: 0, delivered: 0, failed: 0 };
    const [{ contacts }, calendar] = await Promise.all([this.journal.stateOf(directory, DIRECTORY_ID), this.calendars.newest()]);
    const addresses = new Addresses(Object.values(contacts), now);
    const outstanding = new OutstandingReminders(pending, addresses, lateFrom);
    const deliveries = new Deliveries(this.bus, outstanding);
    for (const one of outstanding.relieved) await deliveries.relieve(one);
    for (const one of arrivals) await deliveries.relieve({ ...one, ref: refOf(one) });
    for (const one of outstanding.undeliverable) await this.giveUp(one, deliveries);
    const parts = { journal: this.journal, postman: this.postman, letters: this.letters, sweep: this.sweep, clock: this.clock, addresses, calendar, deliveries, now };
    await atMostAtOnce(RECIPIENTS_AT_ONCE, [...outstanding.byRecipient.values(), ...othersAmong(begun, outstanding, addresses)], async ({ recipient, waiting }) => {
      try {
        await new LettersToOne(parts, recipient).attend(waiting);
      } catch (fault) {
        this.log.error({ recipient: recipient.key, fault: String(fault) }); // the others do not wait for it, and the next round asks again
      }
    });
    return { pending: pending.filter(({ isLate }) => !isLate).length, delivered: deliveries.delivered, failed: deliveries.failed };
  }

  private async pendingSince(since: PlainDate): Promise<readonly PendingReminder[]> {
    const pending: PendingReminder[] = [];
    for await (const page of inPages(this.readStore, { page: (request) => pendingReminders({ since, ...request }), markOf: ({ position }) => position, limit: PAGE })) pending.push(...page);
    return pending;
  }

  /** Unless it was sent while there was still somebody. */
  private async giveUp(one: Undeliverable, deliveries: Deliveries): Promise<void> {
    const { messages } = await this.journal.stateOf(dispatch, one.recipient);
    const known = Object.values(messages).findLast((message) => isOver(message) && message.reminders.includes(one.ref));
    const end = known && endOf(known);
    if (end?.kind === 'delivered') await deliveries.keep([one.ref], one.recipient, end);
    else await deliveries.giveUp(one);
  }
}

/** Those to whom something was begun and for whom nothing new waits, as far as they are still written to. */
const othersAmong = (begun: readonly string[], { byRecipient }: OutstandingReminders, addresses: Addresses) => begun.flatMap((key) => {
  const recipient = byRecipient.has(key) ? undefined : addresses.recipient(key);
  return recipient === undefined ? [] : [{ recipient, waiting: [] }];
});
