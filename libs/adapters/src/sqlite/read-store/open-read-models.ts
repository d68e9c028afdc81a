import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from '../error-shape.js';
import { DiskUnconfirmedError, isUnconfirmedByDisk } from '../event-store/driver-errors.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

/** `replaced`: what was there could not be read, or came from another version, and is being built anew. */
export type Origin = 'new' | 'existing' | 'replaced';

const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 65_536;
const PAGES_BETWEEN_CHECKPOINTS = 4_000;
const LARGEST_WAL_BYTES = 67_108_864;

type Opened = { readonly db: Database.Database; readonly origin: Origin };

/** Nothing in this file is worth saving: whatever is wrong with it, the journal knows better. */
export const openReadModels = (file: string): Opened => {
  try {
    return openOrReplace(file);
  } catch (error) {
    throw isUnconfirmedByDisk(error) ? new DiskUnconfirmedError('not_applied', { cause: error }) : error;
  }
};

const openOrReplace = (file: string): Opened => {
  mkdirSync(dirname(file), { recursive: true });
  const db = connect(file);
  const standing = db === undefined ? 'unreadable' : standingOf(db);
  if (db !== undefined && standing === 'sound') return { db, origin: 'existing' };
  if (db !== undefined && standing === 'empty') return { db: furnished(db), origin: 'new' };
  db?.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return { db: furnished(tuned(new Database(file, { timeout: BUSY_TIMEOUT_MS }))), origin: 'replaced' };
};

const connect = (file: string): Database.Database | undefined => {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    return tuned(db);
  } catch (error) {
    db.close();
    if (isDamage(error)) return undefined;
    throw error;
  }
};

const tuned = (db: Database.Database): Database.Database => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`);
  db.pragma(`journal_size_limit = ${LARGEST_WAL_BYTES}`);
  return db;
};

const standingOf = (db: Database.Database): 'empty' | 'sound' | 'unreadable' => {
  try {
    if (db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0) return 'empty';
    if (db.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) return 'unreadable';
    return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? 'sound' : 'unreadable';
  } catch (error) {
    if (isDamage(error)) return 'unreadable';
    throw error;
  }
};

const furnished = (db: Database.Database): Database.Database => {
  db.transaction(() => {
    db.exec(SCHEMA);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
  return db;
};

const isDamage = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error));
