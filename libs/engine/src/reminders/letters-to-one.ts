import { dayIn, zoneOf, type Instant, type PlainDate } from '@app/kernel';
import { dispatch, isOver, isResting, isSuperseded, isUnsent, messageIn, type DispatchState, type MessageKind, type MessageState, type Recipient, type ReminderRef, type WorkCalendar } from '@app/programme';
import { isPostTime, isUrgent, planPosts } from '@app/reactions';
import type { Journal } from '../commands/journal.js';
import { endOf, messageIdOf, MOST_REMINDERS, refOf } from '../dispatch/message.js';
import type { Postman } from '../dispatch/postman.js';
import { byLocation } from '../letters/issued-reminders.js';
import type { LetterReminders } from '../letters/letter-reminders.js';
import type { Clock } from '../ports/index.js';
import type { Addresses } from './addresses.js';
import type { Deliveries } from './deliveries.js';
import type { Outstanding } from './outstanding.js';
import type { Sweep } from './sweep.js';

export type LetterParts = {
  readonly journal: Journal;
  readonly postman: Postman;
  readonly letters: LetterReminders;
  readonly sweep: Sweep;
  readonly clock: Clock;
  readonly addresses: Addresses;
  readonly calendar: WorkCalendar;
  readonly deliveries: Deliveries;
  readonly now: Instant;
};

type NewLetter = { readonly message: string; readonly kind: MessageKind; readonly day: PlainDate; readonly reminders: readonly ReminderRef[] };

/** What one recipient is sent in a round: first what was begun, each under the id that it was claimed under, and then what is new. */
export class LettersToOne {
  private readonly region: string;
  private readonly today: PlainDate;
  private readonly digest: string;

  constructor(private readonly parts: LetterParts, private readonly recipient: Recipient) {
    this.region = parts.addresses.regionOf(recipient.key);
    this.today = dayIn(zoneOf(this.region), parts.now);
    this.digest = messageIdOf({ recipient, kind: 'digest', day: this.today, reminders: [] });
  }

  /** `waiting`: in the order in which they were issued. */
  async attend(waiting: readonly Outstanding[]): Promise<void> {
    const known = await this.parts.journal.stateOf(dispatch, this.recipient.key);
    const refs = new Set(waiting.map(({ ref }) => ref));
    const held = new Set<ReminderRef>();
    for (const message of Object.values(known.messages)) {
      if (isSuperseded(message) || this.takesUpMore(message, refs)) continue;
      if (isOvertaken(message, waiting)) {
        await this.parts.postman.supersede(this.recipient.key, message.message);
        continue;
      }
      for (const ref of message.reminders) held.add(ref);
      await this.finish(message, refs);
    }
    await this.begin(besides(held, waiting), known);
  }

  /** The digest of the day, while it is certain that nobody has it. */
  private takesUpMore(message: MessageState, waiting: ReadonlySet<ReminderRef>): boolean {
    return message.message === this.digest && message.status === 'failed' && isUnsent(message) && message.reminders.some((ref) => waiting.has(ref));
  }

  private async finish(message: MessageState, waiting: ReadonlySet<ReminderRef>): Promise<void> {
    const { postman, deliveries, clock, now, calendar } = this.parts;
    if (isOver(message)) {
      await deliveries.keep(message.reminders.filter((ref) => waiting.has(ref)), this.recipient.key, endOf(message));
      return;
    }
    const mayGo = message.status === 'retried' || isPostTime(now, this.region, calendar); // on somebody's word at any hour
    if (!mayGo || isResting(message, clock.now())) return;
    const reminders = await this.standing(message.reminders);
    if (reminders.length === 0 && message.status === 'failed' && isUnsent(message)) await postman.supersede(this.recipient.key, message.message);
    else await this.send(message, reminders);
  }

  private async begin(waiting: readonly Outstanding[], known: DispatchState): Promise<void> {
    const { calendar, now } = this.parts;
    const immediateToday = Object.values(known.messages).filter((message) => message.kind === 'immediate' && message.day === this.today && !isSuperseded(message)).length;
    const plan = planPosts({ waiting, region: this.region, calendar, now, immediateToday });
    if (plan === undefined) return;
    const { day } = plan;
    for (const letter of plan.immediate) {
      const message = messageIdOf({ recipient: this.recipient, kind: 'immediate', day, reminders: letter.slice(-1) });
      await this.sendNew({ message, kind: 'immediate', day, reminders: letter.map(({ ref }) => ref) });
    }
    const digest = messageIn(known, this.digest);
    if (digest !== undefined && !this.isStillOpen(digest)) return; // what has come up since waits for the next one
    await this.sendNew({ message: this.digest, kind: 'digest', day, reminders: plan.digest.slice(0, MOST_REMINDERS).map(({ ref }) => ref) });
  }

  private isStillOpen(digest: MessageState): boolean {
    return isUnsent(digest) && (isSuperseded(digest) || !isResting(digest, this.parts.clock.now()));
  }

  private async sendNew(letter: NewLetter): Promise<void> {
    if (letter.reminders.length === 0) return;
    const reminders = await this.standing(letter.reminders);
    if (reminders.length > 0) await this.send(letter, reminders);
  }

  private async send({ message, kind, day }: Omit<NewLetter, 'reminders'>, reminders: Awaited<ReturnType<LetterReminders['of']>>): Promise<void> {
    const delivery = await this.parts.postman.deliver({ recipient: this.recipient, kind, day, reminders }, message);
    await this.parts.deliveries.keep(reminders.map(refOf), this.recipient.key, delivery);
  }

  /** What still holds at the moment of sending: a deadline may have moved since the reminder was issued. */
  private async standing(refs: readonly ReminderRef[]) {
    await this.parts.sweep.withdraw([...byLocation(refs)].flatMap(([locationId, reminders]) => [...reminders].map((reminder) => ({ locationId, reminder }))));
    return this.parts.letters.of(refs, this.recipient.key);
  }
}

/** A single letter that nobody has, and a later step about the same deadline has come: that one speaks for both. */
const isOvertaken = (message: MessageState, waiting: readonly Outstanding[]): boolean => {
  if (message.kind !== 'immediate' || message.status !== 'failed' || !isUnsent(message)) return false;
  const last = waiting.findLastIndex(({ ref }) => message.reminders.includes(ref));
  return waiting.slice(last + 1).some((later) => isUrgent(later) && later.matter === waiting[last]?.matter);
};

/** What no letter holds yet; where a later step is on its way by itself, the earlier ones are not. */
const besides = (held: ReadonlySet<ReminderRef>, waiting: readonly Outstanding[]): readonly Outstanding[] => {
  const onTheirWay = new Set<string>();
  return waiting.toReversed().flatMap((one) => {
    if (!held.has(one.ref)) return [onTheirWay.has(one.matter) ? { ...one, delivery: 'digest' as const } : one];
    if (isUrgent(one)) onTheirWay.add(one.matter);
    return [];
  }).reverse();
};
