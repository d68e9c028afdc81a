import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayCommand, skImport, type ImportCommand, type ImportEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';

/** `Import-<uuid>`. Whoever may designate may import. */
export class RunImport extends Command<Outcome<ImportEvent>> {
  constructor(readonly importId: string, readonly command: ImportCommand, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunImport)
export class ImportHandler implements ICommandHandler<RunImport> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}

  execute({ importId, command, envelope }: RunImport): Promise<Outcome<ImportEvent>> {
    const unmet = mayCommand(envelope.actor.role, 'DesignateLocation');
    return unmet.length > 0
      ? Promise.resolve({ kind: 'forbidden', unmet })
      : this.runDecider.execute({ decider: skImport, id: importId, command, envelope, facts: () => Promise.resolve({}) });
  }
}
