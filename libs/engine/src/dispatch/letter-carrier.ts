import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { dayIn } from '@app/kernel';
import { pageOfLocation, writeLetter, type Recipient, type ReminderForLetter } from '@app/programme';
import { BY_ITSELF } from '../commands/by-itself.js';
import { CONFIG, type Config } from '../config.js';
import { RunDirectory } from '../directory/directory.handler.js';
import { LetterChanges } from '../letters/letter-changes.js';
import { CLOCK, MAILER, SECRETS, WEBHOOKS, type Clock, type Mailer, type Secrets, type Sent, type Webhooks } from '../ports/index.js';
import type { Post } from './message.js';

/** Hands one message to whoever carries it. */
@Injectable()
export class LetterCarrier {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(LetterChanges) private readonly earlier: LetterChanges,
    @Inject(CONFIG) private readonly config: Pick<Config, 'home'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(WEBHOOKS) private readonly webhooks: Webhooks,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  async send(message: string, post: Post): Promise<Sent> {
    const { kind, day, recipient: { key, mail } } = post;
    const changes = post.changes ?? (kind === 'digest' ? await this.earlier.of(key, day) : []);
    return mail === undefined ? this.call(message, { ...post, changes }) : this.mail(message, { ...post, changes }, mail);
  }

  private mail(message: string, { recipient, ...post }: Post, to: string): Promise<Sent> {
    const { language } = recipient;
    return this.mailer.send({ id: message, to, language, date: this.clock.now(), ...letterOf(recipient, post, this.config.home) });
  }

  private async call(message: string, { recipient, kind, day, reminders, changes = [] }: Post): Promise<Sent> {
    const { key, role, unit, webhook } = recipient;
    const secret = webhook === undefined ? undefined : await this.secrets.of(webhook.secret);
    if (webhook === undefined || secret === undefined) return { kind: 'failed', code: 'webhook.no-secret', permanent: false };
    const data = { recipient: { key, role, unit }, day, reminders: reminders.map((reminder) => linked(reminder, this.config.home)), changes };
    const sent = await this.webhooks.send({ url: webhook.url, secret }, { id: message, type: `id.tahapan.reminders.${kind}.v1`, subject: key, time: this.clock.now(), data });
    if (sent.kind === 'failed' && sent.code === GONE) await this.endContact(key, message);
    return sent;
  }

  /** Who says that there is nobody any more is not called again: from tomorrow on the next wider office is written to. */
  private async endContact(contact: string, message: string): Promise<void> {
    const on = dayIn('WIB', this.clock.now());
    await this.bus.execute(new RunDirectory({ type: 'EndContact', data: { contact, on, reason: NOBODY_THERE } }, { ...BY_ITSELF, commandId: `gone-${message}` }));
  }
}

const GONE = 'webhook.gone';
const NOBODY_THERE = 'Webhook menjawab 410: tidak dipakai lagi / the webhook answered 410: no longer used';

const linked = (reminder: ReminderForLetter, home: string) => ({ ...reminder, link: pageOfLocation(home, reminder.locationId) });

const letterOf = (to: Recipient, { kind, day, reminders, changes = [] }: Omit<Post, 'recipient'>, home: string) => {
  const addressed = { to, language: to.language, home };
  const newest = reminders.at(-1); // of several steps about one deadline it speaks for all
  return kind === 'immediate' && newest !== undefined
    ? writeLetter('immediate', { ...addressed, reminder: { ...newest, asksReason: reminders.some(({ asksReason }) => asksReason) } })
    : writeLetter('digest', { ...addressed, day, reminders, changes });
};
