#!/usr/bin/env node
import 'reflect-metadata';
import type { Bilingual } from '@app/kernel';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { AsideLogger } from './terminal/aside-logger.js';
import { Complaint, EXIT } from './terminal/complaint.js';
import { Terminal } from './terminal/terminal.js';
import { usageOf } from './terminal/usage.js';

const terminal = new Terminal(process.stdout, process.stderr);

/** Whatever ends a command is told in sentences and by the exit code. */
const end = (fault: Error & { readonly exitCode?: number }): void => {
  const usage = usageOf(fault);
  terminal.complain(usage?.sentences ?? sentencesOf(fault));
  process.exitCode = usage?.exitCode ?? fault.exitCode ?? EXIT.refused;
};

const sentencesOf = (fault: Error & { readonly sentence?: Bilingual }): readonly Bilingual[] =>
  fault instanceof Complaint ? fault.sentences : [fault.sentence ?? { id: `Perintah gagal: ${fault.message}`, en: `The command failed: ${fault.message}` }];

await CommandFactory.run(CliModule.on(terminal), {
  logger: new AsideLogger({ logLevels: ['error', 'warn'] }),
  cliName: 'tahapan',
  // The parser's own words are English only: it hands them over with a code instead.
  outputConfiguration: { outputError: () => undefined },
  helpConfiguration: { commandUsage: (command) => ['tahapan', ...(command.parent === null ? [] : [command.name()]), command.usage()].join(' ') },
  errorHandler: (fault) => { throw fault; },
  serviceErrorHandler: end,
});
