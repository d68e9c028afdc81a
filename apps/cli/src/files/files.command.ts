import { cleanFiles, UNNAMED_KEPT_DAYS, type FileCount } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured, inHouse } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';

@Command({ name: 'files', description: 'menghitung berkas bukti, dan membersihkan yang tidak pernah disebut / counts files of evidence, and removes what was never named' })
export class FilesCommand extends CliCommand {
  @Option({ flags: '--clean', description: `hapus yang tidak disebut riwayat mana pun lebih dari ${UNNAMED_KEPT_DAYS} hari (asumsi) / remove what no history has named for more than ${UNNAMED_KEPT_DAYS} days (assumed)` })
  clean(): boolean { return true; }

  async run(_: string[], { json, clean = false }: JsonOption & { readonly clean?: boolean }): Promise<void> {
    this.terminal.answer(json, await inHouse(configured(), (house) => cleanFiles(house, { look: !clean })), lines);
  }
}

const lines = ({ files, bytes, unnamed, removed, onHold }: FileCount): readonly string[] => [
  `${files} berkas, ${Math.ceil(bytes / 1000)} kB; ${unnamed} kiriman tidak disebut riwayat mana pun, ${removed} dihapus.`,
  `  ${files} files, ${Math.ceil(bytes / 1000)} kB; ${unnamed} uploads named by no history, ${removed} removed.`,
  ...(onHold ? ['Jurnal ditahan: tidak ada yang dihapus.', '  The journal is on hold: nothing is removed.'] : []),
];
