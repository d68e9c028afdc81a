import { demoInput, seedDemo, type DemoReport } from '@app/engine';
import { Command } from 'nest-commander';
import { configured, inHouse, publishShipped } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';

@Command({ name: 'demo', description: 'memuat contoh Kota Mataram 2021 / loads the sample of Mataram 2021' })
export class DemoCommand extends CliCommand {
  async run(_: string[], { json }: JsonOption): Promise<void> {
    const progress = this.terminal.progress({ id: 'memuat contoh', en: 'loading the sample' });
    const report = await inHouse(configured(), async (house) => {
      await publishShipped(house);
      return seedDemo(house, {
        ...await demoInput(house), until: house.clock.now(),
        onProgress: (on, commands) => { progress.update(commands, commands, on); },
      });
    }).finally(() => { progress.stop(); });
    this.terminal.answer(json, report, lines);
  }
}

const lines = ({ locations, commands, events }: DemoReport): readonly string[] => [
  events === 0
    ? `Contoh Mataram sudah ada (${locations} lokasi). / The sample of Mataram is there already (${locations} locations).`
    : `${locations} lokasi, ${commands} perintah, ${events} peristiwa. / ${locations} locations, ${commands} commands, ${events} events.`,
];
