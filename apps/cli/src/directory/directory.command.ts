import { Command, Option, SubCommand } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { contactLines } from './contact-lines.js';
import { importContacts, type ContactOptions } from './import-contacts.js';

@SubCommand({
  name: 'import',
  arguments: '<file>',
  argsDescription: { file: 'daftar kontak, .xlsx atau .csv / a list of contacts, .xlsx or .csv' },
  description: 'mencatat kontak kantor dan peran; tanpa --apply hanya memeriksa / records contacts of offices and roles; without --apply it only looks',
})
export class DirectoryImportCommand extends CliCommand {
  @Option({ flags: '--apply', description: 'catat kontak yang baru atau berubah / record the contacts that are new or changed' })
  apply(): boolean { return true; }

  @Option({ flags: '--sheet <name>', description: 'nama lembar .xlsx / the sheet of an .xlsx file' })
  sheet(name: string): string { return name; }

  async run([file = '']: string[], { json, ...options }: JsonOption & ContactOptions): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => importContacts(house, file, options)), contactLines);
  }
}

@Command({ name: 'directory', description: 'direktori kantor dan peran / the directory of offices and roles', subCommands: [DirectoryImportCommand] })
export class DirectoryCommandLine extends CliCommand {
  run(): Promise<void> {
    return Promise.resolve(this.command.help());
  }
}
