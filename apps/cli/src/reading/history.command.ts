import { historyOf, type HistoryEntry } from '@app/read-models';
import { Command } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { knownLocation } from './known-location.js';

@Command({
  name: 'history',
  arguments: '<locationId>',
  description: 'menceritakan seluruh riwayat satu lokasi / tells the whole history of one location',
})
export class HistoryCommand extends CliCommand {
  async run([locationId = '']: string[], { json }: JsonOption): Promise<void> {
    const entries = await inHouse(configured(), async ({ archive }) => {
      const { recorded } = await knownLocation(archive, locationId);
      return historyOf(recorded, await archive.lawsOf(recorded));
    });
    this.terminal.answer(json, entries, (told) => told.flatMap(lines));
  }
}

const lines = ({ revision, occurredAt, recordedAt, sentence, actor: { role, unit } }: HistoryEntry): readonly string[] => [
  `${String(revision).padStart(4)}  ${occurredAt}  ${sentence.id}`,
  `      ${sentence.en}`,
  `      ${role}, ${unit}; dicatat / recorded ${recordedAt}`,
];
