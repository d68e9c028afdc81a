import { shippedForms } from '@app/engine';
import type { PlainDate } from '@app/kernel';
import { Command, Option } from 'nest-commander';
import { configured, inHouse, type House } from '../house/house.js';
import { caughtUp, withProjector } from '../reading/with-projector.js';
import type { JsonOption } from '../terminal/cli-command.js';
import { misused } from '../terminal/complaint.js';
import type { Terminal } from '../terminal/terminal.js';
import { asDay, SheetCommand, WRITING, type SheetOptions } from './sheet-command.js';
import { LIST_NAMES, writeList } from './write-list.js';
import { writeReport, type ReportOptions } from './write-report.js';
import { writtenLines, type Written } from './write-sheet.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

@Command({
  name: 'report',
  arguments: '<form>',
  argsDescription: { form: [...shippedForms().keys()].join(', ') },
  description: 'mengisi formulir laporan sebagai berkas / fills a report form in, as a file',
})
export class ReportCommand extends SheetCommand {
  @Option({ flags: '--month <month>', description: 'sebulan penuh, misalnya 2021-08 / a whole month' })
  month(month: string): string {
    if (!MONTH.test(month)) throw misused('--month harus bulan, misalnya 2021-08.', '--month must be a month, such as 2021-08.');
    return month;
  }

  @Option({ flags: '--until <day>', description: 'hari terakhir yang dihitung; tanpa ini hari ini / the last day that counts; else today' })
  until(day: string): PlainDate { return asDay('--until', day); }

  async run([form = '']: string[], { json, ...options }: JsonOption & ReportOptions): Promise<void> {
    this.terminal.answer(json, await caughtUpIn(this.terminal, (house) => writeReport(house, form, options)), writtenLines);
  }
}

@Command({
  name: 'export',
  arguments: '<list>',
  argsDescription: { list: LIST_NAMES },
  description: 'menulis sebuah daftar sebagai berkas / writes a list as a file',
})
export class ExportCommand extends SheetCommand {
  async run([list = '']: string[], { json, ...options }: JsonOption & SheetOptions): Promise<void> {
    this.terminal.answer(json, await caughtUpIn(this.terminal, (house) => writeList(house, list, options)), writtenLines);
  }
}

/** On tables that show everything there is. */
const caughtUpIn = (terminal: Terminal, write: (house: House) => Promise<Written>): Promise<Written> => {
  const progress = terminal.progress(WRITING);
  return inHouse(configured(), (house) => withProjector(house, async (projector) => {
    for (const table of projector.tables) await caughtUp(house, projector, table, (behind) => { progress.update(0, behind, table); });
    return write(house);
  })).finally(() => { progress.stop(); });
};
