import { Inject } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import { wallClock, type BackupManifest, type FilesCopied } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured } from '../house/house.js';
import { backUpFiles, backUpFilesAlone, copiedLines, type BackupPlace, type RestoredFiles } from './files-of-backup.js';
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

  @Option({ flags: '--files-only', description: 'hanya berkas bukti; jurnal dicadangkan dengan cara lain / only the files of evidence; the journal is backed up otherwise' })
  filesOnly(): boolean { return true; }

  async run(_: string[], { json, to, files, filesOnly }: JsonOption & Asked): Promise<void> {
    const config = configured();
    const place: BackupPlace = { backup: to, files };
    if (filesOnly === true) {
      this.terminal.answer(json, { folder: to, files: counted(await backUpFilesAlone(this.openFiles, config, place)) }, (answer) => copiedLines(answer.files));
      return;
    }
    const backups = this.backupsOf(config);
    if (backups === undefined) throw keptElsewhere;
    const progress = this.terminal.progress({ id: 'mencadangkan', en: 'backing up' });
    const manifest = await backups.backUp(to, {
      takenAt: config.heldNow ?? wallClock.now(),
      onProgress: (done, total) => { progress.update(done, total, 'halaman / pages'); },
    }).finally(() => { progress.stop(); });
    this.terminal.answer(json, { folder: to, ...manifest, files: counted(await backUpFiles(this.openFiles, config, place)) }, lines);
  }
}

type Asked = { readonly to: string; readonly files?: string; readonly filesOnly?: boolean };
type Counted = RestoredFiles & { readonly copied: number };

const counted = ({ files, copied, missing }: FilesCopied): Counted => ({ files: files.length, copied, missing });

const keptElsewhere = new Complaint(EXIT.refused, [bilingual(
  'Jurnal ini disimpan di EventStoreDB: cadangannya adalah snapshot volumenya, yang dibuat oleh operator basis data itu. Sesudah snapshot itu, cadangkan berkas bukti dengan --files-only.',
  'This journal is kept by EventStoreDB: its backup is the snapshot of its volume, which the operator of that database takes. After that snapshot, back the files of evidence up with --files-only.',
)]);

type Answer = BackupManifest & { readonly folder: string; readonly files: Counted };

const lines = ({ folder, takenAt, events, streams, file, files }: Answer): readonly string[] => [
  `${folder}: ${events} peristiwa dalam ${streams} riwayat pada ${takenAt}, sudah diperiksa.`,
  `  ${folder}: ${events} events in ${streams} histories at ${takenAt}, verified.`,
  `  SHA-256 ${file.sha256}`,
  ...copiedLines(files),
];
