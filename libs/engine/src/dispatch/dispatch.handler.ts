import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayCommand, mayDecideForAll, type DispatchCommand, type DispatchEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { DispatchLog } from './dispatch-log.js';

type Retry = Extract<DispatchCommand, { type: 'RetryMessage' }>;

/** `Dispatch-<recipient>`, as far as people have a say in it. */
export class RunDispatch extends Command<Outcome<DispatchEvent>> {
  constructor(readonly recipient: string, readonly command: Retry, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunDispatch)
export class DispatchHandler implements ICommandHandler<RunDispatch> {
  constructor(@Inject(DispatchLog) private readonly log: DispatchLog) {}

  execute({ recipient, command, envelope }: RunDispatch): Promise<Outcome<DispatchEvent>> {
    const unmet = [...mayCommand(envelope.actor.role, command.type), ...mayDecideForAll(envelope.scope)];
    return unmet.length > 0 ? Promise.resolve({ kind: 'forbidden', unmet }) : this.log.run(recipient, command, envelope);
  }
}
