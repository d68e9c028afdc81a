import { Inject, Injectable, Logger } from '@nestjs/common';
import { SUPERSEDED, type Channel, type DispatchEvent } from '@app/programme';
import { UnreadableStreamError } from '../commands/journal.js';
import { NoHeadroomError } from '../headroom/index.js';
import { killPoint } from '../kill-point.js';
import { EventStoreError, type Sent } from '../ports/index.js';
import { Hold, OnHoldError } from '../recovery/hold.js';
import { DispatchLog } from './dispatch-log.js';
import { LetterCarrier } from './letter-carrier.js';
import { channelTo, endOf, messageIdOf, mostPressing, refOf, type Delivery, type Post } from './message.js';

type MessageClaimed = Extract<DispatchEvent, { type: 'MessageClaimed' }>['data'];

/**
 * Claim, send under a lasting id, record. Whatever dies in between, the message is sent again under the same id: nothing is
 * missing, and whoever drops what he has seen before sees nothing twice.
 */
@Injectable()
export class Postman {
  private readonly log = new Logger(Postman.name);

  constructor(
    @Inject(DispatchLog) private readonly dispatches: DispatchLog,
    @Inject(LetterCarrier) private readonly carrier: LetterCarrier,
    @Inject(Hold) private readonly hold: Hold,
  ) {}

  /** Safe to call any number of times, from any number of processes. Throws nothing that one recipient could do to the others. */
  async deliver(post: Post, message = messageIdOf(post)): Promise<Delivery> {
    const channel = channelTo(post.recipient);
    if (channel === undefined) return { kind: 'failed', message, channel: 'none', code: 'recipient.unreachable', final: true };
    try {
      if (await this.hold.isHeld()) return { kind: 'in-progress', message };
      return await this.attempt(message, channel, post);
    } catch (fault) {
      if (!isOfTheJournal(fault)) throw fault;
      this.log.warn(`message ${message} to ${post.recipient.key}: ${fault.message}`);
      return { kind: 'in-progress', message };
    }
  }

  /** What it was to carry goes with another letter, unless it may have arrived. */
  async supersede(recipient: string, message: string): Promise<void> {
    await this.dispatches.record(recipient, { type: 'SupersedeMessage', data: { message } });
  }

  private async attempt(message: string, channel: Channel, post: Post): Promise<Delivery> {
    const { recipient: { key }, kind, day } = post;
    killPoint('dispatch-before-claim');
    const [claimed] = await this.dispatches.record(key, { type: 'ClaimMessage', data: { message, kind, channel, day, reminders: mostPressing(post.reminders).map(refOf) } });
    if (claimed?.type !== 'MessageClaimed') return this.asItStands(key, message);
    killPoint('dispatch-after-claim');
    const sent = await this.send(claimed.data, post);
    killPoint('dispatch-after-send-before-recorded');
    return this.recorded(key, claimed.data, sent);
  }

  /** Somebody else is at it, or it is over. */
  private async asItStands(key: string, message: string): Promise<Delivery> {
    const known = await this.dispatches.message(key, message);
    return known === undefined ? { kind: 'in-progress', message } : endOf(known);
  }

  /** What may have arrived is repeated with what it held, as far as that still holds. */
  private async send({ message, reminders }: MessageClaimed, post: Post): Promise<Sent> {
    const carried = post.reminders.filter((reminder) => reminders.includes(refOf(reminder)));
    if (carried.length === 0 && (post.changes ?? []).length === 0) return { kind: 'failed', code: SUPERSEDED, permanent: true };
    return this.carrier.send(message, { ...post, reminders: carried });
  }

  private async recorded(key: string, { message, attempt, channel, possibleDuplicate, reminders }: MessageClaimed, sent: Sent): Promise<Delivery> {
    if (sent.kind === 'sent') {
      await this.dispatches.record(key, { type: 'RecordSent', data: { message, attempt } });
      return { kind: 'delivered', message, channel, possibleDuplicate, reminders };
    }
    const { code, permanent, perhapsSent = false } = sent;
    const events = await this.dispatches.record(key, { type: 'RecordFailed', data: { message, attempt, code, permanent, perhapsSent } });
    const isAbandoned = events.some(({ type }) => type === 'MessageAbandoned');
    const failure = events.find((event) => event.type === 'MessageFailed');
    return { kind: 'failed', message, channel, code, final: isAbandoned && code !== SUPERSEDED, nextAttemptAt: failure?.data.nextAttemptAt };
  }
}

const isOfTheJournal = (fault: unknown): fault is Error =>
  [EventStoreError, OnHoldError, NoHeadroomError, UnreadableStreamError].some((kind) => fault instanceof kind);
