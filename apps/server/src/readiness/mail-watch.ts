import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, MAILER, type Config, type MailChoice, type Mailer } from '@app/engine';

const LOOK_EVERY_MS = 30_000;

/** `answers`: at the last look; undefined before the first one has ended. */
export type MailState = { readonly carrier: MailChoice['kind']; readonly answers?: boolean };

/** Looks now and then whether the mail server answers. Nobody waits for it: what could not be sent is sent later. */
@Injectable()
export class MailWatch {
  private lookedAt = Number.NEGATIVE_INFINITY;
  private answers: boolean | undefined;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'mail'>, @Inject(MAILER) private readonly mailer: Pick<Mailer, 'ping'>) {}

  state(): MailState {
    if (performance.now() - this.lookedAt >= LOOK_EVERY_MS) {
      this.lookedAt = performance.now();
      void this.mailer.ping().then((answers) => { this.answers = answers; });
    }
    return { carrier: this.config.mail.kind, ...(this.answers === undefined ? {} : { answers: this.answers }) };
  }
}
