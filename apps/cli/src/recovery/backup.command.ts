import { Inject } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import { wallClock, type BackupManifest } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured } from '../house/house.js';
import { backUpFiles, inBoth, missingLines, type RestoredFiles } from './files-of-backup.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { Complaint, EXIT } from '../terminal/complaint.js';
import { BACKUPS_OF, OPEN_FILES, type BackupsOf, type OpenFiles } from './recovery.module.js';

@Command({ name: 'backup', description: 'mencadangkan jurnal, juga selagi server bekerja / backs up the journal, also while the server works' })
export class BackupCommand extends CliCommand {
  @Inject(BACKUPS_OF) private readonly backupsOf!: BackupsOf;
  @Inject(OPEN_FILES) private readonly openFiles!: OpenFiles;

  @Option({ flags: '--to <folder>', description: 'folder baru untuk cadangan ini / a new folder for this backup', required: true })
  to(folder: string): string { return folder; }

  @Option({ flags: '--files <folder>', description: 'simpan berkas bukti di folder ini, bersama cadangan lain / keep the files of evidence in this folder, shared with other backups' })
  files(folder: string): string { return folder; }

  async run(_: string[], { json, to, files }: JsonOption & { readonly to: string; readonly files?: string }): Promise<void> {
    const config = configured();
    const backups = this.backupsOf(config);
    if (backups === undefined) throw keptElsewhere;
    const progress = this.terminal.progress({ id: 'mencadangkan', en: 'backing up' });
    const manifest = await backups.backUp(to, {
      takenAt: config.heldNow ?? wallClock.now(),
      onProgress: (done, total) => { progress.update(done, total, 'halaman / pages'); },
    }).finally(() => { progress.stop(); });
    const copied = await backUpFiles(this.openFiles, config, { backup: to, files });
    this.terminal.answer(json, { folder: to, ...manifest, files: { files: copied.files.length, copied: copied.copied, missing: copied.missing } }, lines);
  }
}

const keptElsewhere = new Complaint(EXIT.refused, [bilingual(
  'Jurnal ini disimpan di EventStoreDB: cadangannya adalah snapshot volumenya, yang dibuat oleh operator basis data itu.',
  'This journal is kept by EventStoreDB: its backup is the snapshot of its volume, which the operator of that database takes.',
)]);

type Answer = BackupManifest & { readonly folder: string; readonly files: RestoredFiles & { readonly copied: number } };

const lines = ({ folder, takenAt, events, streams, file, files }: Answer): readonly string[] => [
  `${folder}: ${events} peristiwa dalam ${streams} riwayat pada ${takenAt}, sudah diperiksa.`,
  `  ${folder}: ${events} events in ${streams} histories at ${takenAt}, verified.`,
  `  SHA-256 ${file.sha256}`,
  ...inBoth({ id: `${files.files} berkas bukti, ${files.copied} baru disalin.`, en: `${files.files} files of evidence, ${files.copied} newly copied.` }),
  ...missingLines(files.missing),
];
