import { Module } from '@nestjs/common';
import { sqliteBackups } from '@app/adapters/sqlite';
import { readWitness } from '@app/adapters/witness-file';
import { READ_WITNESS, readModelsFile, type Config, type JournalBackups } from '@app/engine';

/** Undefined where the journal is kept by a product that has its own ways of backing up. */
export type BackupsOf = (config: Pick<Config, 'dataDirectory' | 'eventStore'>) => JournalBackups | undefined;

export const BACKUPS_OF = Symbol('BackupsOf');

const backupsOf: BackupsOf = ({ dataDirectory, eventStore }) => eventStore.kind === 'sqlite'
  ? sqliteBackups({ journal: eventStore.file, readModels: readModelsFile(dataDirectory, eventStore) })
  : undefined;

/** What works on the files themselves, while no house is open on them. */
@Module({
  providers: [{ provide: BACKUPS_OF, useValue: backupsOf }, { provide: READ_WITNESS, useValue: readWitness }],
  exports: [BACKUPS_OF, READ_WITNESS],
})
export class RecoveryModule {}
