import { Inject, Injectable } from '@nestjs/common';
import { writeLetter, type ChangeForLetter, type Recipient, type ReminderForLetter } from '@app/programme';
import { CONFIG, type Config } from '../config.js';
import { LetterChanges } from '../letters/letter-changes.js';
import { CLOCK, MAILER, SECRETS, WEBHOOKS, type Clock, type Mailer, type Secrets, type Sent, type Webhooks } from '../ports/index.js';
import type { Post } from './message.js';

/** Hands one message to whoever carries it. */
@Injectable()
export class LetterCarrier {
  constructor(
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
    return this.mailer.send({ id: message, to, language, ...letterOf(recipient, post, this.config.home) });
  }

  private async call(message: string, { recipient, kind, day, reminders, changes = [] }: Post): Promise<Sent> {
    const { key, role, unit, webhook } = recipient;
    const secret = webhook === undefined ? undefined : await this.secrets.of(webhook.secret);
    if (webhook === undefined || secret === undefined) return { kind: 'failed', code: 'webhook.no-secret', permanent: false };
    const data = { recipient: { key, role, unit }, day, reminders: reminders.map((reminder) => linked(reminder, this.config.home)), changes: changes satisfies readonly ChangeForLetter[] };
    return this.webhooks.send({ url: webhook.url, secret }, { id: message, type: `id.tahapan.reminders.${kind}.v1`, subject: key, time: this.clock.now(), data });
  }
}

const linked = (reminder: ReminderForLetter, home: string) => ({ ...reminder, link: `${home}/locations/${reminder.locationId}` });

const letterOf = (to: Recipient, { kind, day, reminders, changes = [] }: Omit<Post, 'recipient'>, home: string) => {
  const addressed = { to, language: to.language, home };
  const [only, ...others] = reminders;
  return kind === 'immediate' && only !== undefined && others.length === 0
    ? writeLetter('immediate', { ...addressed, reminder: only })
    : writeLetter('digest', { ...addressed, day, reminders, changes });
};
