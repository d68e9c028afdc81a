import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { mayCommand, skImport, type ImportCommand, type ImportEvent, type LocationCommandType } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';

/** `Import-<uuid>`. Whoever may send a command may import a list of it. */
export class RunImport extends Command<Outcome<ImportEvent>> {
  constructor(readonly importId: string, readonly command: ImportCommand, readonly envelope: Envelope, readonly carries: LocationCommandType) { super(); }
}

@CommandHandler(RunImport)
export class ImportHandler implements ICommandHandler<RunImport> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider) {}

  execute({ importId, command, envelope, carries }: RunImport): Promise<Outcome<ImportEvent>> {
    const unmet = mayCommand(envelope.actor.role, carries);
    return unmet.length > 0
      ? Promise.resolve({ kind: 'forbidden', unmet })
      : this.runDecider.execute({ decider: skImport, id: importId, command, envelope, facts: () => Promise.resolve({}) });
  }
}
