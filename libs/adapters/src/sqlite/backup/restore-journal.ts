import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Restored, RestoreOptions } from '@app/engine';
import { openSqliteEventStore } from '../event-store/open-sqlite-event-store.js';
import { sha256OfFile, syncFile, syncFolder } from './durable-files.js';
import { copyDiffers, dataInTheWay, notSettled } from './refusals.js';
import { beginRestore, finishRestore, restoreIsUnfinished } from './unfinished-restore.js';
import { verifyBackup } from './verify-backup.js';

export type JournalFiles = { readonly journal: string; readonly readModels: string };

/** Nothing of what is there is touched before the restored journal lies ready beside it. */
export const restoreJournal = async <T>({ journal, readModels }: JournalFiles, from: string, { replace, at, prepare }: RestoreOptions<T>): Promise<Restored<T>> => {
  const folder = dirname(journal);
  if (existsSync(journal) && !replace && !restoreIsUnfinished(folder)) throw dataInTheWay(folder);
  const manifest = await verifyBackup(from);
  const draft = `${journal}.restoring`;
  await remove(draft);
  await copyFile(join(from, manifest.file.name), draft);
  if (await sha256OfFile(draft) !== manifest.file.sha256) throw copyDiffers(folder);
  const store = await openSqliteEventStore({ file: draft });
  const prepared = await prepare(store, manifest).finally(() => store.close());
  if (existsSync(`${draft}-wal`)) throw notSettled(folder); // it would stay behind, and with it the hold
  await syncFile(draft);

  await beginRestore(folder, from);
  await remove(readModels);
  const setAside = await moveAside(journal, `replaced-${at.replaceAll(':', '.')}-`);
  await rename(draft, journal);
  await finishRestore(folder);
  return { manifest, prepared, ...(setAside === undefined ? {} : { setAside }) };
};

/** A database is up to three files; the second may hold what was acknowledged last. */
const filesOf = (database: string): readonly string[] => ['', '-wal', '-shm'].map((suffix) => `${database}${suffix}`);

const remove = async (database: string): Promise<void> => {
  for (const file of filesOf(database)) await rm(file, { force: true });
};

const moveAside = async (database: string, prefix: string): Promise<string | undefined> => {
  const present = filesOf(database).filter((file) => existsSync(file));
  if (present.length === 0) return undefined;
  const aside = await mkdtemp(join(dirname(database), prefix));
  for (const file of present) await rename(file, join(aside, basename(file)));
  await syncFolder(aside);
  return aside;
};
