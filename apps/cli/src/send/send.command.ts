import { ROLES, type Role } from '@app/kernel';
import { locationEventSentence } from '@app/programme';
import { Command, Help, Option } from 'nest-commander';
import { configured, inHouse, publishShipped } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { asInstant, asRole, asWholeNumber } from '../terminal/values.js';
import { COMMAND_NAMES } from './read-command.js';
import { sendCommand, type SendOptions, type SendResult } from './send-command.js';

@Command({
  name: 'send',
  arguments: '<locationId> <command>',
  argsDescription: { locationId: 'misalnya / such as kotaku-cfw-2021-52.71.03.1004', command: 'misalnya / such as complete-stage' },
  description: 'mengirim satu perintah ke satu lokasi / sends one command to one location',
})
export class SendCommand extends CliCommand {
  @Option({ flags: '--data <json>', description: 'isi perintah / what the command carries', required: true })
  data(json: string): string { return json; }

  @Option({ flags: '--as <role>', description: `peran / role: ${ROLES.join(', ')}`, defaultValue: 'pengawas-pusat' })
  as(role: string): Role { return asRole(role); }

  @Option({ flags: '--if-match <revision>', description: 'hanya bila lokasi masih pada revisi ini / only while the location is at this revision' })
  ifMatch(revision: string): number { return asWholeNumber('--if-match', revision); }

  @Option({ flags: '--preview', description: 'jawab tanpa menulis / answer without writing' })
  preview(): boolean { return true; }

  @Option({ flags: '--occurred-at <instant>', description: 'kapan terjadi di lapangan / when it happened in the field' })
  occurredAt(instant: string): string { return asInstant('--occurred-at', instant); }

  @Option({ flags: '--key <key>', description: 'kunci idempotensi / idempotency key' })
  key(key: string): string { return key; }

  @Help('after')
  commands(): string { return `\nPerintah / Commands:\n  ${COMMAND_NAMES.join('\n  ')}`; }

  async run([locationId = '', name = '']: string[], { json, ...options }: JsonOption & SendOptions): Promise<void> {
    const result = await inHouse(configured(), async (house) => {
      await publishShipped(house);
      return sendCommand(house, locationId, name, options);
    });
    this.terminal.answer(json, result, sendLines);
  }
}

const sendLines = ({ locationId, revision, preview, replayed, events }: SendResult): readonly string[] => [
  ...events.map((event) => locationEventSentence(event)).flatMap(({ id, en }) => [id, `  ${en}`]),
  ...(events.length === 0 ? ['Sudah demikian; tidak ada yang berubah. / It is already so; nothing changes.'] : []),
  ...(replayed ? ['Jawaban yang sama seperti sebelumnya. / The same answer as before.'] : []),
  preview ? `Belum ditulis; ${locationId} pada revisi ${revision}. / Not written; ${locationId} is at revision ${revision}.` : `${locationId} @ ${revision}`,
];
