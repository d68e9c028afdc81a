import { Command, SubCommand } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { lintPath, publishFile } from './definition-files.js';
import { lintLines, publishLines } from './definition-lines.js';

@SubCommand({
  name: 'lint',
  arguments: '<path>',
  argsDescription: { path: 'berkas atau direktori YAML / a YAML file or directory' },
  description: 'memeriksa ketentuan program / checks programme definitions',
})
export class DefinitionsLintCommand extends CliCommand {
  async run([path = '']: string[], { json }: JsonOption): Promise<void> {
    const result = lintPath(path);
    this.terminal.answer(json, result, lintLines);
    if (result.findings.length > 0) process.exitCode = 1;
  }
}

@SubCommand({
  name: 'publish',
  arguments: '<file>',
  argsDescription: { file: 'berkas YAML satu program / the YAML file of one programme' },
  description: 'menerbitkan versi baru ketentuan / publishes a new version of a definition',
})
export class DefinitionsPublishCommand extends CliCommand {
  async run([file = '']: string[], { json }: JsonOption): Promise<void> {
    const result = await inHouse(configured(), (house) => publishFile(house, file));
    this.terminal.answer(json, result, publishLines);
  }
}

@Command({ name: 'definitions', description: 'ketentuan program / programme definitions', subCommands: [DefinitionsLintCommand, DefinitionsPublishCommand] })
export class DefinitionsCommand extends CliCommand {
  run(): Promise<void> {
    return Promise.resolve(this.command.help());
  }
}
