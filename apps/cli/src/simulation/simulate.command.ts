import { bilingual } from '@app/kernel';
import { shippedDefinitions, simulate, type EventStore } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { Complaint, EXIT, misused } from '../terminal/complaint.js';
import { asWholeNumber } from '../terminal/values.js';
import { simulationLines } from './simulation-lines.js';

type Options = JsonOption & { readonly locations: number; readonly seed: string; readonly fiscalYear: number; readonly programmes?: readonly string[]; readonly data?: string };

@Command({
  name: 'simulate',
  description: 'menyimulasikan satu tahun nasional lewat jalur tulis yang sama / simulates a national year through the one write path',
})
export class SimulateCommand extends CliCommand {
  @Option({ flags: '--locations <n>', description: 'jumlah lokasi / number of locations', defaultValue: 300 })
  locations(text: string): number { return asWholeNumber('--locations', text, 1); }

  @Option({ flags: '--seed <s>', description: 'benih; benih yang sama memberi jurnal yang sama / the same seed gives the same journal', defaultValue: '1' })
  seed(text: string): string { return text; }

  @Option({ flags: '--fiscal-year <year>', description: 'tahun anggaran / fiscal year', defaultValue: 2021 })
  fiscalYear(text: string): number { return asWholeNumber('--fiscal-year', text, 2000); }

  @Option({ flags: '--programmes <keys>', description: 'hanya program ini, dipisah koma / only these programmes, separated by commas' })
  programmes(text: string): readonly string[] { return text.split(',').map((key) => key.trim()); }

  @Option({ flags: '--data <directory>', description: 'direktori data, kalau bukan TAHAPAN_DATA / the data directory, if not TAHAPAN_DATA' })
  data(directory: string): string { return directory; }

  async run(_: string[], { json, data, locations, seed, fiscalYear, programmes }: Options): Promise<void> {
    const definitions = shippedDefinitions();
    const known = definitions.map(({ programme }) => programme);
    const stranger = programmes?.find((programme) => !known.includes(programme));
    if (stranger !== undefined) throw misused(`Program ${stranger} tidak dikenal. Yang ada: ${known.join(', ')}.`, `The programme ${stranger} is not known. There are: ${known.join(', ')}.`);

    const progress = this.terminal.progress({ id: 'menyimulasikan', en: 'simulating' });
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1_000;
    const report = await inHouse(configured(data), async ({ store, regions, dataDirectory }) => {
      if (await holdsLocations(store)) throw notEmpty(dataDirectory);
      return simulate({
        store, regions, definitions, locations, seed, fiscalYear, programmes,
        onDay: (on, { day, days, events }) => { progress.update(day, days, `${on} ${events} peristiwa/events ${Math.round(events / seconds())}/s`); },
      });
    }).finally(() => { progress.stop(); });
    this.terminal.answer(json, { ...report, seconds: seconds() }, simulationLines);
  }
}

const holdsLocations = async (store: EventStore): Promise<boolean> => {
  for await (const _ of store.readAll({ filter: { streamPrefixes: ['Location-'] }, limit: 1 })) return true;
  return false;
};

/** An invented year must not stand among real ones. */
const notEmpty = (directory: string): Complaint => new Complaint(EXIT.refused, [bilingual(
  `${directory} sudah berisi lokasi; simulasikan ke direktori lain dengan --data.`,
  `${directory} holds locations already; simulate into another directory with --data.`)]);
