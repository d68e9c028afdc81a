import { Module } from '@nestjs/common';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { sqliteBackups } from '@app/adapters/sqlite';
import { readWitness } from '@app/adapters/witness-file';
import { READ_WITNESS, readModelsFile, type Config, type FileStore, type JournalBackups } from '@app/engine';

/** Undefined where the journal is kept by a product that has its own ways of backing up. */
export type BackupsOf = (config: Pick<Config, 'dataDirectory' | 'eventStore'>) => JournalBackups | undefined;

export const BACKUPS_OF = Symbol('BackupsOf');

/** The files of evidence below a folder, which is made where there is none. */
export type OpenFiles = (root: string) => Promise<FileStore>;

export const OPEN_FILES = Symbol('OpenFiles');

const backupsOf: BackupsOf = ({ dataDirectory, eventStore }) => eventStore.kind === 'sqlite'
  ? sqliteBackups({ journal: eventStore.file, readModels: readModelsFile(dataDirectory, eventStore) })
  : undefined;

const openFiles: OpenFiles = (root) => FilesOnDisk.open(root);

/** What works on the files themselves, while no house is open on them. */
@Module({
  providers: [{ provide: BACKUPS_OF, useValue: backupsOf }, { provide: READ_WITNESS, useValue: readWitness }, { provide: OPEN_FILES, useValue: openFiles }],
  exports: [BACKUPS_OF, READ_WITNESS, OPEN_FILES],
})
export class RecoveryModule {}
