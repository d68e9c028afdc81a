import { bilingual, type Bilingual } from '@app/kernel';
import { releaseHold, standingOf, type Restore } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured, inHouse, publishShipped, type House } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { Complaint, EXIT } from '../terminal/complaint.js';
import { operatorHere } from './operator.js';

@Command({ name: 'release', description: 'melepas jurnal yang ditahan setelah pemulihan / releases the journal that is on hold after a restore' })
export class ReleaseCommand extends CliCommand {
  @Option({ flags: '--confirm', description: 'yang hilang sudah diketahui; lanjutkan / what is missing is known; go on' })
  confirm(): boolean { return true; }

  async run(_: string[], { json, confirm }: JsonOption & { readonly confirm?: boolean }): Promise<void> {
    const released = await inHouse(configured(), async (house) => {
      if (confirm !== true) throw await unconfirmed(house);
      const restore = await releaseHold({ ...house, by: operatorHere() });
      await publishShipped(house);
      return restore;
    });
    this.terminal.answer(json, { released: released !== undefined, restore: released }, lines);
  }
}

const known = ({ missing }: Restore): Bilingual => missing === undefined
  ? bilingual('Tidak ada saksi yang ditanya, jadi yang hilang tidak diketahui.', 'No witness was asked, so what is missing is not known.')
  : bilingual(`${missing.events} peristiwa diketahui hilang dan tercatat di jurnal.`, `${missing.events} events are known to be missing, and are on record in the journal.`);

const unconfirmed = async ({ store }: House): Promise<Complaint> => {
  const { isHeld, restore } = await standingOf(store);
  return new Complaint(EXIT.usage, [!isHeld || restore === undefined ? NOTHING_HELD : bilingual(
    `Jurnal ditahan. ${known(restore).id} Bila sudah diperiksa, lepaskan dengan --confirm.`,
    `The journal is on hold. ${known(restore).en} Once that has been looked into, release it with --confirm.`)]);
};

const NOTHING_HELD = bilingual('Jurnal tidak sedang ditahan.', 'The journal is not on hold.');

const lines = ({ restore }: { readonly restore?: Restore }): readonly string[] => restore === undefined
  ? [NOTHING_HELD.id, `  ${NOTHING_HELD.en}`]
  : [
    `Dilepas: perintah diterima lagi. ${known(restore).id}`,
    `  Released: commands are accepted again. ${known(restore).en}`,
  ];
