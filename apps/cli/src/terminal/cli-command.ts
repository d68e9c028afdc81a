import { Inject } from '@nestjs/common';
import { CommandRunner, Option } from 'nest-commander';
import { TERMINAL, type Terminal } from './terminal.js';

export type JsonOption = { readonly json?: boolean };

/** What every command shares: a terminal, and an answer that machines can read. */
export abstract class CliCommand extends CommandRunner {
  constructor(@Inject(TERMINAL) protected readonly terminal: Terminal) { super(); }

  /** Wrong usage ends in our own sentences and exit code, not in the parser's. */
  override setCommand(command: Parameters<CommandRunner['setCommand']>[0]): this {
    return super.setCommand(command.exitOverride());
  }

  @Option({ flags: '--json', description: 'jawaban untuk mesin / an answer for machines' })
  json(): boolean { return true; }
}
