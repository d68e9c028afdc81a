import type { PlainDate } from '@app/kernel';
import { demoInput, isSample, SAMPLES, seedCountry, seedDemo, type DemoReport } from '@app/engine';
import { Command } from 'nest-commander';
import { configured, inHouse, publishShipped } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { misused } from '../terminal/complaint.js';

type Told = DemoReport & { readonly country?: DemoReport };

@Command({
  name: 'demo', arguments: '[sample]',
  description: 'memuat contoh: mataram (Kota Mataram 2021) atau country (juga satu tahun simulasi seluruh negeri) / loads the sample: mataram (Mataram 2021) or country (also a simulated year of the whole country)',
})
export class DemoCommand extends CliCommand {
  async run([sample = 'mataram']: string[], { json }: JsonOption): Promise<void> {
    if (!isSample(sample)) throw misused(`Contoh ${sample} tidak dikenal. Yang ada: ${SAMPLES.join(', ')}.`, `The sample ${sample} is not known. There are: ${SAMPLES.join(', ')}.`);
    const progress = this.terminal.progress({ id: 'memuat contoh', en: 'loading the sample' });
    const onProgress = (on: PlainDate, told: number): void => { progress.update(told, told, on); };
    const told = await inHouse(configured(), async (house): Promise<Told> => {
      await publishShipped(house);
      const input = { ...await demoInput(house), until: house.clock.now(), onProgress };
      const mataram = await seedDemo(house, input);
      return sample === 'mataram' ? mataram : { ...mataram, country: await seedCountry(house, input) };
    }).finally(() => { progress.stop(); });
    this.terminal.answer(json, told, lines);
  }
}

const lines = ({ country, ...mataram }: Told): readonly string[] => [
  line('Mataram', mataram),
  ...(country === undefined ? [] : [line('Tahun simulasi', country)]),
];

const line = (sample: string, { locations, commands, events }: DemoReport): string => (events === 0
  ? `${sample}: sudah ada. / is there already.`
  : `${sample}: ${locations} lokasi, ${commands} perintah, ${events} peristiwa. / ${locations} locations, ${commands} commands, ${events} events.`);
