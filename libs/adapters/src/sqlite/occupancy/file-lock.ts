import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isBusy } from '../event-store/driver-errors.js';

export type Unlock = () => void;

/** Another process may look for a moment whether it is the last one. */
const PATIENCE_MS = 1_000;

/**
 * The operating system's lock on an empty file, by way of the driver: it ends with the process, however that ends.
 * Undefined while others hold it in a way that does not allow for this one.
 */
export const lockFile = (file: string, how: 'shared' | 'alone', patienceMs = PATIENCE_MS): Unlock | undefined => {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: patienceMs });
  try {
    db.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return () => { db.close(); };
  } catch (error) {
    db.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
};
