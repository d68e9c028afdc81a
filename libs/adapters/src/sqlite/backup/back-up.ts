import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { killPoint, type BackUpOptions, type BackupManifest } from '@app/engine';
import { connectToFile, openDatabase } from '../event-store/open-database.js';
import { sha256OfFile, syncFile, syncFolder } from './durable-files.js';
import { identify, type Identity } from './identify.js';
import { writeManifest } from './manifest.js';
import { alreadyThere } from './refusals.js';
import { assertHolds } from './verify-backup.js';

const NAME = 'journal.db';
const PAGES_PER_STEP = 1_000;

/** Written beside its place under another name, and moved there only once it is verified and on disk. */
export const backUpJournal = async (journal: string, to: string, { takenAt, onProgress }: BackUpOptions): Promise<BackupManifest> => {
  const folder = resolve(to);
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw alreadyThere(folder);
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const file = join(draft, NAME);
  const identity = await copyOnline(journal, file, onProgress);
  standAlone(file);
  assertHolds(file, identity, draft);
  await syncFile(file);
  const { size: bytes } = await stat(file);
  const manifest = { takenAt, ...identity, file: { name: NAME, bytes, sha256: await sha256OfFile(file) } };
  await writeManifest(draft, manifest);
  await rename(draft, folder);
  await syncFolder(dirname(folder));
  return manifest;
};

/**
 * The source is read inside one transaction: writers go on, the copy shows one moment, and is not begun anew with every
 * write of another process.
 */
const copyOnline = async (journal: string, file: string, onProgress: BackUpOptions['onProgress']): Promise<Identity> => {
  const source = await openDatabase(journal, connectToFile);
  try {
    source.exec('BEGIN');
    const identity = identify(source);
    const { totalPages: all } = await source.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        killPoint('backup-mid-copy');
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES_PER_STEP;
      },
    });
    onProgress?.(all, all);
    source.exec('COMMIT');
    return identity;
  } finally {
    source.close();
  }
};

/** One file without companions, that can be opened where nothing may be written. */
const standAlone = (file: string): void => {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
};
