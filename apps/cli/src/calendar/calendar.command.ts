import { Command, Option, SubCommand } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { asWholeNumber } from '../terminal/values.js';
import { calendarLines, publishLines } from './calendar-lines.js';
import { publishFile } from './publish-file.js';
import { shownCalendar, type CalendarAsked } from './shown-calendar.js';

@SubCommand({
  name: 'publish',
  arguments: '<file>',
  argsDescription: { file: 'berkas YAML hari libur / the YAML file of days off' },
  description: 'menetapkan hari libur suatu tahun / publishes the days off of a year',
})
export class CalendarPublishCommand extends CliCommand {
  async run([file = '']: string[], { json }: JsonOption): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => publishFile(house, file)), publishLines);
  }
}

@Command({ name: 'calendar', description: 'hari libur menurut keputusannya / days off and the decrees that set them', subCommands: [CalendarPublishCommand] })
export class CalendarCommandLine extends CliCommand {
  @Option({ flags: '--year <year>', description: 'tahun; tahun ini, bila dikosongkan / the year; this one, where it is left out' })
  year(year: string): number { return asWholeNumber('--year', year, 2000); }

  @Option({ flags: '--region <code>', description: 'kode Kemendagri, beserta libur daerahnya / a Kemendagri code, with its own days off' })
  region(code: string): string { return code; }

  async run(_: string[], { json, year, region }: JsonOption & CalendarAsked): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => shownCalendar(house, { year, region })), calendarLines);
  }
}
