import { Command, Option, SubCommand } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { asWholeNumber } from '../terminal/values.js';
import { draftFile, listedSchedules, previewFile, publishDraft, shownSchedule, type Publishing } from './keep-schedule.js';
import { keptLines, listLines, previewLines, showLines } from './schedule-lines.js';

const PLACE = { programme: 'kunci program / the key of the programme', year: 'tahun anggaran / the fiscal year' };
const FILE = { file: 'berkas YAML jadwal / the YAML file of a schedule' };

const placeOf = ([programme = '', year = '']: string[]) => ({ programme, fiscalYear: asWholeNumber('<year>', year, 2000) });

@SubCommand({ name: 'list', description: 'semua jadwal / every schedule' })
class ScheduleListCommand extends CliCommand {
  async run(_: string[], { json }: JsonOption): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), listedSchedules), listLines);
  }
}

@SubCommand({ name: 'show', arguments: '<programme> <year>', argsDescription: PLACE, description: 'jadwal yang berlaku dan riwayatnya / a schedule and its revisions' })
class ScheduleShowCommand extends CliCommand {
  async run(args: string[], { json }: JsonOption): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => shownSchedule(house, placeOf(args))), showLines);
  }
}

@SubCommand({ name: 'draft', arguments: '<file>', argsDescription: FILE, description: 'menyusun rancangan dari berkas / drafts a schedule from a file' })
class ScheduleDraftCommand extends CliCommand {
  async run([file = '']: string[], { json }: JsonOption): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => draftFile(house, file)), keptLines);
  }
}

@SubCommand({ name: 'preview', arguments: '<file>', argsDescription: FILE, description: 'akibatnya bila diterbitkan; tidak mencatat apa pun / what publishing would do; writes nothing' })
class SchedulePreviewCommand extends CliCommand {
  async run([file = '']: string[], { json }: JsonOption): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => previewFile(house, file)), previewLines);
  }
}

type PublishOptions = JsonOption & Partial<Pick<Publishing, 'reason' | 'reference' | 'whatIf'>>;

@SubCommand({
  name: 'publish', arguments: '<programme> <year> <draft>',
  argsDescription: { ...PLACE, draft: 'nomor rancangan / the number of the draft' },
  description: 'menerbitkan rancangan; server menerapkannya / publishes a draft; the server has it taken over',
})
class SchedulePublishCommand extends CliCommand {
  @Option({ flags: '--reason <text>', description: 'alasan / why' })
  reason(text: string): string { return text; }

  @Option({ flags: '--reference <text>', description: 'surat yang mendasarinya / the letter it rests on' })
  reference(text: string): string { return text; }

  @Option({ flags: '--what-if <id>', description: 'id pratinjau yang dilihat / the id of the preview that was looked at' })
  whatIf(id: string): string { return id; }

  async run([programme = '', year = '', draft = '']: string[], { json, reason = '', reference = '', whatIf }: PublishOptions): Promise<void> {
    const publishing = { ...placeOf([programme, year]), draft: asWholeNumber('<draft>', draft, 1), reason, reference, ...(whatIf !== undefined && { whatIf }) };
    this.terminal.answer(json, await inHouse(configured(), (house) => publishDraft(house, publishing)), keptLines);
  }
}

const SUB_COMMANDS = [ScheduleListCommand, ScheduleShowCommand, ScheduleDraftCommand, SchedulePreviewCommand, SchedulePublishCommand];

@Command({ name: 'schedule', description: 'Jadwal Nasional dan revisinya / national schedules and their revisions', subCommands: SUB_COMMANDS })
class ScheduleCommandLine extends CliCommand {
  run(): Promise<void> {
    return Promise.resolve(this.command.help());
  }
}

export const SCHEDULE_COMMANDS = [ScheduleCommandLine, ...SUB_COMMANDS];
