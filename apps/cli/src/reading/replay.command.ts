import type { Instant } from '@app/kernel';
import { Command, Option } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { asInstant } from '../terminal/values.js';
import { knownLocation } from './known-location.js';
import { locationLines } from './location-lines.js';
import { overviewAsOf, type OverviewThen } from './overview-as-of.js';
import { caughtUp, withProjector } from './with-projector.js';

@Command({
  name: 'replay',
  arguments: '[locationId]',
  argsDescription: { locationId: 'tanpa ini: seluruh negeri / without it: the whole country' },
  description: 'memutar ulang sampai suatu saat, sebagaimana diketahui waktu itu / replays up to a moment, as it was known then',
})
export class ReplayCommand extends CliCommand {
  @Option({ flags: '--as-of <instant>', description: 'sebagaimana diketahui saat itu / as it was known then', required: true })
  asOf(instant: string): Instant { return asInstant('--as-of', instant); }

  async run([locationId]: string[], { json, asOf }: JsonOption & { readonly asOf: Instant }): Promise<void> {
    if (locationId !== undefined) {
      const { state, revision } = await inHouse(configured(), ({ archive }) => knownLocation(archive, locationId, { asOf }));
      this.terminal.answer(json, { revision, asOf, state }, locationLines);
      return;
    }
    const progress = this.terminal.progress({ id: 'membaca jurnal', en: 'reading the journal' });
    const overview = await inHouse(configured(), (house) => withProjector(house, async (projector) => {
      await caughtUp(house, projector, 'transitions', (events) => { progress.update(events, events + 1); });
      return overviewAsOf(house.readStore, asOf);
    })).finally(() => { progress.stop(); });
    this.terminal.answer(json, overview, lines);
  }
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts).sort(([, one], [, other]) => other - one).map(([key, count]) => `${key} ${count}`).join(', ');

const lines = ({ asOf, locations, programmes }: OverviewThen): readonly string[] => [
  `${locations} lokasi sebagaimana diketahui ${asOf} / ${locations} locations as known at ${asOf}`,
  ...programmes.flatMap(({ programme, locations: count, situations, stages }) => [
    `${programme.padEnd(14)} ${String(count).padStart(6)}  ${listed(situations)}`,
    ...(Object.keys(stages).length === 0 ? [] : [`${' '.repeat(23)}${listed(stages)}`]),
  ]),
];
