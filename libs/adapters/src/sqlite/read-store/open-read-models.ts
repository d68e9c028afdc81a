import type { Database } from 'better-sqlite3';
import { openDisposable, type Opened } from '../disposable-file.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 65_536;
const PAGES_BETWEEN_CHECKPOINTS = 4_000;
const LARGEST_WAL_BYTES = 67_108_864;

export const openReadModels = (file: string): Opened =>
  openDisposable(file, { createTables: (db) => { db.exec(SCHEMA); }, schemaVersion: SCHEMA_VERSION, tune, busyTimeoutMs: BUSY_TIMEOUT_MS });

const tune = (db: Database): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS}`);
  db.pragma(`journal_size_limit = ${LARGEST_WAL_BYTES}`);
};
