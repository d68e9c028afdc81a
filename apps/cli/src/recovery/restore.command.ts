import { Inject } from '@nestjs/common';
import { ON_HOLD, READ_WITNESS, type ReadWitness } from '@app/engine';
import { Command, Option } from 'nest-commander';
import { configured } from '../house/house.js';
import { filesLines, restoreFilesAlone } from './files-of-backup.js';
import { CliCommand, type JsonOption } from '../terminal/cli-command.js';
import { misused } from '../terminal/complaint.js';
import { BACKUPS_OF, OPEN_FILES, type BackupsOf, type OpenFiles } from './recovery.module.js';
import { fromWhere, restoreJournal, type RestoreOptions, type RestoreResult } from './restore-journal.js';

@Command({ name: 'restore', description: 'memulihkan jurnal dari cadangan dan menahannya / restores the journal from a backup and puts it on hold' })
export class RestoreCommand extends CliCommand {
  @Inject(BACKUPS_OF) private readonly backupsOf!: BackupsOf;
  @Inject(READ_WITNESS) private readonly readWitness!: ReadWitness;
  @Inject(OPEN_FILES) private readonly openFiles!: OpenFiles;

  @Option({ flags: '--from <folder>', description: 'folder cadangan / the folder of the backup' })
  from(folder: string): string { return folder; }

  @Option({ flags: '--witness <file>', description: 'berkas saksi, untuk menyebut apa yang hilang / the witness file, to name what is missing' })
  witness(file: string): string { return file; }

  @Option({ flags: '--replace', description: 'pindahkan jurnal yang ada ke samping / move the journal that is there aside' })
  replace(): boolean { return true; }

  @Option({ flags: '--files <folder>', description: 'folder berkas bukti, bila dipakai bersama oleh cadangan / the folder of the files of evidence, where backups share one' })
  files(folder: string): string { return folder; }

  @Option({ flags: '--list <file>', description: 'tulis daftar yang hilang ke berkas ini / write the list of what is missing to this file' })
  list(file: string): string { return file; }

  @Option({ flags: '--files-only', description: 'hanya berkas bukti yang belum ada, juga selagi server bekerja / only the files of evidence that are not there, also while the server works' })
  filesOnly(): boolean { return true; }

  async run(_: string[], { json, filesOnly, ...options }: JsonOption & RestoreOptions & { readonly filesOnly?: boolean }): Promise<void> {
    const { backupsOf, readWitness, openFiles } = this;
    if (filesOnly === true) {
      if (options.from === undefined) throw fromWhere();
      if ([options.witness, options.replace, options.list].some((asked) => asked !== undefined)) throw journalStays;
      this.terminal.answer(json, { files: await restoreFilesAlone(openFiles, configured(), { backup: options.from, files: options.files }) }, ({ files }) => filesLines(files));
      return;
    }
    this.terminal.answer(json, await restoreJournal(configured(), { backupsOf, readWitness, openFiles }, options), lines);
  }
}

const journalStays = misused(
  'Dengan --files-only jurnal tidak dipulihkan, diperiksa maupun ditahan: --witness, --replace dan --list tidak berlaku.',
  'With --files-only the journal is neither restored nor checked nor put on hold: --witness, --replace and --list do not go with it.');

const SHOWN = 20;

const lines = ({ manifest, setAside, witnessed, missing, list, files }: RestoreResult): readonly string[] => [
  ...(manifest === undefined ? [] : [
    `Dipulihkan: ${manifest.events} peristiwa, cadangan ${manifest.takenAt}.`,
    `  Restored: ${manifest.events} events, backup of ${manifest.takenAt}.`,
  ]),
  ...(setAside === undefined ? [] : [`Data lama dipindahkan ke ${setAside}.`, `  The earlier data was moved to ${setAside}.`]),
  ...(missing === undefined
    ? ['Tanpa saksi, yang hilang sejak cadangan itu tidak dapat disebut.', '  Without a witness, what is missing since that backup cannot be named.']
    : [
      `Saksi melihat ${witnessed} peristiwa; ${missing.length} di antaranya hilang (${list}).`,
      `  The witness saw ${witnessed} events; ${missing.length} of them are missing (${list}).`,
      ...missing.slice(0, SHOWN).map(({ stream, revision, id, type }) => `    ${stream} ${revision} ${type} ${id}`),
      ...(missing.length > SHOWN ? ['    …'] : []),
    ]),
  ...(files === undefined ? [] : filesLines(files)),
  ON_HOLD.id,
  `  ${ON_HOLD.en}`,
];
