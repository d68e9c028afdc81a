import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayIn } from '@app/kernel';
import { mayCommand, mayDecideForAll, type DispatchCommand, type DispatchEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { Directory } from '../directory/directory.js';
import { CLOCK, type Clock } from '../ports/index.js';
import { DispatchLog } from './dispatch-log.js';

type Retry = Extract<DispatchCommand, { type: 'RetryMessage' }>;

/** `Dispatch-<recipient>`, as far as people have a say in it. */
export class RunDispatch extends Command<Outcome<DispatchEvent>> {
  constructor(readonly recipient: string, readonly command: Retry, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunDispatch)
export class DispatchHandler implements ICommandHandler<RunDispatch> {
  constructor(@Inject(DispatchLog) private readonly log: DispatchLog, @Inject(Directory) private readonly directory: Directory, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute({ recipient, command, envelope }: RunDispatch): Promise<Outcome<DispatchEvent>> {
    const unmet = [...mayCommand(envelope.actor.role, command.type), ...mayDecideForAll(envelope.scope)];
    if (unmet.length > 0) return { kind: 'forbidden', unmet };
    const isGone = await this.directory.recipient(recipient, dayIn('WIB', this.clock.now())) === undefined;
    return this.log.run(recipient, command, envelope, { isGone });
  }
}
