import { Command, Option } from 'nest-commander';
import { configured, inHouse, publishShipped } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { importList } from './import-list.js';
import { importLines } from './import-lines.js';

type Options = JsonOption & { readonly apply?: boolean; readonly review?: string; readonly sheet?: string };

@Command({
  name: 'import',
  arguments: '<file>',
  argsDescription: { file: 'daftar SK, .xlsx atau .csv / an SK list, .xlsx or .csv' },
  description: 'mengimpor daftar SK; tanpa --apply hanya memeriksa / imports an SK list; without --apply it only looks',
})
export class ImportCommandLine extends CliCommand {
  @Option({ flags: '--apply', description: 'tetapkan lokasi yang siap / designate the locations that are ready' })
  apply(): boolean { return true; }

  @Option({ flags: '--review <file>', description: 'tulis baris yang meragukan ke berkas ini / write the rows in doubt to this file' })
  review(file: string): string { return file; }

  @Option({ flags: '--sheet <name>', description: 'nama lembar .xlsx / the sheet of an .xlsx file' })
  sheet(name: string): string { return name; }

  async run([file = '']: string[], { json, ...options }: Options): Promise<void> {
    const progress = this.terminal.progress({ id: options.apply === true ? 'mengimpor' : 'memeriksa', en: options.apply === true ? 'importing' : 'looking' });
    const result = await inHouse(configured(), async (house) => {
      await publishShipped(house);
      return importList(house, file, { ...options, onProgress: (done, total) => { progress.update(done, total); } });
    }).finally(() => { progress.stop(); });
    this.terminal.answer(json, result, importLines);
  }
}
