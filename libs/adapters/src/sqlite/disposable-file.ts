import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from './error-shape.js';
import { DiskUnconfirmedError, isUnconfirmedByDisk } from './event-store/driver-errors.js';

/** `replaced`: what was there could not be read, or came from another version, and is being built anew. */
export type Origin = 'new' | 'existing' | 'replaced';

export type Furnishing = {
  /** Two processes may do it at once. */
  readonly createTables: (db: Database.Database) => void;
  /** Raised when the tables change: the file is then built anew. */
  readonly schemaVersion: number;
  readonly tune: (db: Database.Database) => void;
  /** Longest time one call waits, blocking, for another process to finish its write. */
  readonly busyTimeoutMs: number;
};

export type Opened = { readonly db: Database.Database; readonly origin: Origin };

/** For a file in which nothing is worth saving: whatever is wrong with it, the journal knows better. */
export const openDisposable = (file: string, furnishing: Furnishing): Opened => {
  try {
    return openOrReplace(file, furnishing);
  } catch (error) {
    throw isUnconfirmedByDisk(error) ? new DiskUnconfirmedError('not_applied', { cause: error }) : error;
  }
};

const openOrReplace = (file: string, furnishing: Furnishing): Opened => {
  mkdirSync(dirname(file), { recursive: true });
  const db = connect(file, furnishing);
  const standing = db === undefined ? 'unreadable' : standingOf(db, furnishing);
  if (db !== undefined && standing === 'sound') return { db, origin: 'existing' };
  if (db !== undefined && standing === 'empty') return { db: furnished(db, furnishing), origin: 'new' };
  db?.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return { db: furnished(newlyOpened(file, furnishing), furnishing), origin: 'replaced' };
};

const newlyOpened = (file: string, { tune, busyTimeoutMs }: Furnishing): Database.Database => {
  const db = new Database(file, { timeout: busyTimeoutMs });
  try {
    tune(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const connect = (file: string, furnishing: Furnishing): Database.Database | undefined => {
  try {
    return newlyOpened(file, furnishing);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
};

const standingOf = (db: Database.Database, { schemaVersion }: Furnishing): 'empty' | 'sound' | 'unreadable' => {
  try {
    if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0) return 'empty';
    if (db.pragma('user_version', { simple: true }) !== schemaVersion) return 'unreadable';
    return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'sound' : 'unreadable';
  } catch (error) {
    if (isDamage(error)) return 'unreadable';
    throw error;
  }
};

const furnished = (db: Database.Database, { createTables, schemaVersion }: Furnishing): Database.Database => {
  db.transaction(() => {
    createTables(db);
    db.pragma(`user_version = ${schemaVersion}`);
  }).immediate();
  return db;
};

const isDamage = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error));
