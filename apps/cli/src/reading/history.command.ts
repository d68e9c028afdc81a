import { Command } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { historyOf, type HistoryEntry } from './history.js';

@Command({
  name: 'history',
  arguments: '<locationId>',
  description: 'menceritakan seluruh riwayat satu lokasi / tells the whole history of one location',
})
export class HistoryCommand extends CliCommand {
  async run([locationId = '']: string[], { json }: JsonOption): Promise<void> {
    const entries = await inHouse(configured(), ({ store, shelf }) =>
      historyOf(store, locationId, async (programme, version) => (await shelf.version(programme, version))?.definition));
    this.terminal.answer(json, entries, (told) => told.flatMap(lines));
  }
}

const lines = ({ revision, occurredAt, recordedAt, sentence, actor: { role, unit } }: HistoryEntry): readonly string[] => [
  `${String(revision).padStart(4)}  ${occurredAt}  ${sentence.id}`,
  `      ${sentence.en}`,
  `      ${role}, ${unit}; dicatat / recorded ${recordedAt}`,
];
