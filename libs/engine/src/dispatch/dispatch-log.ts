import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dispatch, messageIn, type DispatchCommand, type DispatchEvent, type DispatchFacts, type MessageState } from '@app/programme';
import { BY_ITSELF } from '../commands/by-itself.js';
import type { Envelope } from '../commands/envelope.js';
import { Journal } from '../commands/journal.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import { CLOCK, type Clock } from '../ports/index.js';

/** The streams `Dispatch-<recipient>`: every attempt is claimed there before, and recorded after. */
@Injectable()
export class DispatchLog {
  constructor(
    @Inject(RunDecider) private readonly runDecider: RunDecider,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The events that came of it; none where it was already so, or where the rules said no. */
  async record(recipient: string, command: DispatchCommand): Promise<readonly DispatchEvent[]> {
    const outcome = await this.run(recipient, command, { ...BY_ITSELF, commandId: randomUUID() });
    return outcome.kind === 'accepted' ? outcome.events : [];
  }

  run(recipient: string, command: DispatchCommand, envelope: Envelope, more: Omit<DispatchFacts, 'now'> = {}): Promise<Outcome<DispatchEvent>> {
    return this.runDecider.execute({ decider: dispatch, id: recipient, command, envelope, facts: () => Promise.resolve({ ...more, now: this.clock.now() }) });
  }

  async message(recipient: string, id: string): Promise<MessageState | undefined> {
    return messageIn(await this.journal.stateOf(dispatch, recipient), id);
  }
}
