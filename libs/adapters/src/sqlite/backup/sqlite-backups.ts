import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalBackups } from '@app/engine';
import { occupy, type OccupancyOptions } from '../occupancy/occupy.js';
import { backUpJournal } from './back-up.js';
import { noJournal } from './refusals.js';
import { restoreJournal, type JournalFiles } from './restore-journal.js';
import { verifyBackup } from './verify-backup.js';

/** A backup is taken beside whoever works; a restore wants the data for itself. */
export const sqliteBackups = (files: JournalFiles): JournalBackups => {
  const occupying = async <T>(how: OccupancyOptions['how'], work: () => Promise<T>): Promise<T> => {
    const occupancy = await occupy(dirname(files.journal), { how });
    return work().finally(() => occupancy.leave());
  };
  return {
    backUp: async (folder, options) => {
      if (!existsSync(files.journal)) throw noJournal(files.journal);
      return occupying('shared', () => backUpJournal(files.journal, folder, options));
    },
    verify: verifyBackup,
    restore: (folder, options) => occupying('alone', () => restoreJournal(files, folder, options)),
  };
};
