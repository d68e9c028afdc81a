import { dirname } from 'node:path';
import { restoreIsUnfinished } from './backup/unfinished-restore.js';
import { asStoreError } from './event-store/driver-errors.js';
import { openSqliteEventStore, type SqliteEventStoreOptions } from './event-store/open-sqlite-event-store.js';
import type { SqliteEventStore } from './event-store/sqlite-event-store.js';
import { occupy, type Occupancy, type OccupancyOptions } from './occupancy/occupy.js';
import { restoreUnfinished } from './occupancy/refusals.js';

export type SharedJournalOptions = Omit<SqliteEventStoreOptions, 'onClosed'> & Pick<OccupancyOptions, 'host' | 'beatMs' | 'patienceMs'>;

/** The journal as every door opens it: together with other processes of this host, and with no other host. */
export const openSharedJournal = async ({ host, beatMs, patienceMs, ...options }: SharedJournalOptions): Promise<SqliteEventStore> => {
  const folder = dirname(options.file);
  let occupancy: Occupancy | undefined;
  try {
    occupancy = await occupy(folder, { how: 'shared', host, beatMs, patienceMs, onEvicted: options.report });
    if (restoreIsUnfinished(folder)) throw restoreUnfinished(folder);
    return await openSqliteEventStore({ ...options, onClosed: occupancy.leave });
  } catch (error) {
    await occupancy?.leave();
    throw asStoreError(error, 'not_applied');
  }
};
