import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { directory, mayCommand, mayDecideForAll, type DirectoryCommand, type DirectoryEvent } from '@app/programme';
import type { Envelope } from '../commands/envelope.js';
import type { Outcome } from '../commands/outcome.js';
import { RunDecider } from '../commands/run-decider.js';
import { REGIONS, type Regions } from '../ports/index.js';
import { DIRECTORY_ID } from './directory.js';

/** `Directory-national`. */
export class RunDirectory extends Command<Outcome<DirectoryEvent>> {
  constructor(readonly command: DirectoryCommand, readonly envelope: Envelope) { super(); }
}

@CommandHandler(RunDirectory)
export class DirectoryHandler implements ICommandHandler<RunDirectory> {
  constructor(@Inject(RunDecider) private readonly runDecider: RunDecider, @Inject(REGIONS) private readonly regions: Regions) {}

  execute({ command, envelope }: RunDirectory): Promise<Outcome<DirectoryEvent>> {
    const unmet = [...mayCommand(envelope.actor.role, command.type), ...mayDecideForAll(envelope.scope)];
    if (unmet.length > 0) return Promise.resolve({ kind: 'forbidden', unmet });
    const facts = { isRegion: (code: string) => this.regions.find(code) !== undefined };
    return this.runDecider.execute({ decider: directory, id: DIRECTORY_ID, command, envelope, facts: () => Promise.resolve(facts) });
  }
}
