import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@app/kernel';
import { Directory } from '../directory/directory.js';
import { LetterReminders } from '../letters/letter-reminders.js';
import { CLOCK, type Clock } from '../ports/index.js';
import { DispatchLog } from './dispatch-log.js';
import type { Delivery } from './message.js';
import { Postman } from './postman.js';

/** Sends once more, on somebody's word, what is known of only by its id. */
@Injectable()
export class SecondPost {
  constructor(
    @Inject(Postman) private readonly postman: Postman,
    @Inject(DispatchLog) private readonly log: DispatchLog,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(LetterReminders) private readonly letters: LetterReminders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such message, or nobody to take it. To the address that holds now, with what still holds. */
  async deliver(key: string, message: string): Promise<Delivery | undefined> {
    const [known, recipient] = await Promise.all([this.log.message(key, message), this.directory.recipient(key, dayIn('WIB', this.clock.now()))]);
    if (known === undefined || recipient === undefined) return undefined;
    return this.postman.deliver({ recipient, kind: known.kind, day: known.day, reminders: await this.letters.of(known.reminders) }, message);
  }
}
