import { copyJournal, type EventStoreKind } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured } from '../house/house.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { EXIT, misused, refused } from '../terminal/complaint.js';
import { interruptible } from '../terminal/interruptible.js';
import { copyLines } from './copy-lines.js';
import { CopyProgress } from './copy-progress.js';
import { asKind, withStores } from './two-stores.js';

type Options = JsonOption & { readonly from: EventStoreKind; readonly to: EventStoreKind };

@Command({
  name: 'copy-store',
  description: 'menyalin seluruh jurnal ke penyimpanan lain; dilanjutkan bila pernah terputus / copies the whole journal into another store; goes on where it was cut off',
})
export class CopyStoreCommand extends CliCommand {
  @Option({ flags: '--from <store>', description: 'sqlite (TAHAPAN_DATA) atau/or eventstoredb (EVENTSTOREDB_URL)', required: true })
  from(store: string): EventStoreKind { return asKind('--from', store); }

  @Option({ flags: '--to <store>', description: 'sqlite atau/or eventstoredb; kosong, atau hasil salinan yang terputus / empty, or a copy that was cut off', required: true })
  to(store: string): EventStoreKind { return asKind('--to', store); }

  async run(_: string[], { json, from, to }: Options): Promise<void> {
    if (from === to) throw misused('Sumber dan tujuan harus penyimpanan yang berbeda.', 'Source and target must be different stores.');
    const progress = new CopyProgress(this.terminal);
    const began = performance.now();
    const outcome = await interruptible((signal) => withStores(configured(), from, to, (source, target) =>
      copyJournal(source, target, { signal, onProgress: progress.tell }))).finally(() => { progress.stop(); });
    if (outcome.kind === 'refused') throw refused(outcome.obstacles);
    const seconds = (performance.now() - began) / 1_000;
    this.terminal.answer(json, { ...outcome, from, to, seconds, copiedPerSecond: progress.copiedPerSecond }, copyLines);
    if (outcome.kind === 'stopped') process.exitCode = EXIT.interrupted;
  }
}
