import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { bilingual } from '@app/kernel';
import { confirmLog, hasLog } from './confirm-log.js';
import { asStoreError, DiskUnconfirmedError, isBusy, isNoDatabase, StoreRefusedError } from './driver-errors.js';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.js';

/** How the file is opened; whoever wants to see the disk fail opens it another way. */
export type Connect = (file: string) => Database.Database;

/** Longest time one call waits, blocking, for another process to finish its write. */
const BUSY_TIMEOUT_MS = 100;
const OPENING_PATIENCE_MS = 10_000;
/** What SQLite answers for `PRAGMA synchronous` after FULL: each commit waits for the disk. */
const FULL = 2;

export const connectToFile: Connect = (file) => new Database(file, { timeout: BUSY_TIMEOUT_MS });

/** Another process that opens the same new file may hold it for a moment. */
export const openDatabase = async (file: string, connect: Connect): Promise<Database.Database> => {
  const patienceEnds = performance.now() + OPENING_PATIENCE_MS;
  for (;;) {
    try {
      return openOnce(file, connect);
    } catch (error) {
      if (!isBusy(error) || performance.now() > patienceEnds) throw asStoreError(error, 'not_applied');
      await pause(20);
    }
  }
};

const openOnce = (file: string, connect: Connect): Database.Database => {
  mkdirSync(dirname(file), { recursive: true });
  const inherited = hasLog(file);
  const db = connect(file);
  try {
    assertOurs(db, file);
    makeDurable(db, file);
    createTables(db);
    if (inherited) confirmLog(db, file);
    confirmNames(file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const read = (db: Database.Database, pragma: string): unknown => db.pragma(pragma, { simple: true });

const assertOurs = (db: Database.Database, file: string): void => {
  try {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (tables !== 0 && read(db, 'application_id') !== APPLICATION_ID) throw foreign(file);
  } catch (error) {
    throw isNoDatabase(error) ? foreign(file) : error;
  }
  if (Number(read(db, 'user_version')) > SCHEMA_VERSION) {
    throw new StoreRefusedError(bilingual(
      `Berkas ${file} ditulis oleh versi aplikasi yang lebih baru; jalankan versi itu atau pulihkan cadangan.`,
      `The file ${file} was written by a newer version of the application; run that version or restore a backup.`,
    ));
  }
};

const foreign = (file: string): StoreRefusedError => new StoreRefusedError(bilingual(
  `Berkas ${file} bukan jurnal peristiwa; berkas itu tidak disentuh.`,
  `The file ${file} is no event journal; it has been left untouched.`,
));

/** The driver's build only syncs at checkpoints in WAL mode: acknowledged events would not survive a power cut. */
const makeDurable = (db: Database.Database, file: string): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('wal_autocheckpoint = 0'); // done after each commit instead, where its failure is noticed
  if (read(db, 'journal_mode') !== 'wal' || read(db, 'synchronous') !== FULL) {
    throw new StoreRefusedError(bilingual(
      `Berkas ${file} tidak dapat menjamin bahwa peristiwa tersimpan bertahan saat listrik padam (WAL dengan synchronous=FULL); pindahkan ke disk lokal.`,
      `The file ${file} cannot promise that stored events survive a power cut (WAL with synchronous=FULL); move it to a local disk.`,
    ));
  }
};

const createTables = (db: Database.Database): void => {
  if (read(db, 'user_version') === SCHEMA_VERSION) return;
  db.transaction(() => {
    if (read(db, 'user_version') === SCHEMA_VERSION) return;
    db.exec(SCHEMA);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
};

/** The names of the file and its log are part of their folder. SQLite asks for that too, and goes on when it fails. */
const confirmNames = (file: string): void => {
  if (process.platform === 'win32') return; // there a folder cannot be asked
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } catch (cause) {
    throw new DiskUnconfirmedError('not_applied', { cause });
  } finally {
    closeSync(folder);
  }
};
