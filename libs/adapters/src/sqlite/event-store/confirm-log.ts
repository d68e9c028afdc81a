import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { DiskUnconfirmedError } from './driver-errors.js';

const CHUNK_BYTES = 1_048_576;

const logOf = (file: string): string => `${file}-wal`;

/** Whoever closes a journal last leaves no log behind. */
export const hasLog = (file: string): boolean => (statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * A log that is found was left by a process that came to a sudden end, perhaps because of the disk. What the disk failed to take,
 * the kernel goes on showing and never writes again: read from memory all seems well, and the next power cut tears the log there,
 * with everything that was written behind it. So the log is written once more as it is read, and this time waited for.
 */
export const confirmLog = (db: Database, file: string): void => {
  db.transaction(() => { writeAgain(logOf(file)); }).immediate(); // other processes may read it, and none may write
};

const writeAgain = (path: string): void => {
  const log = openSync(path, 'r+');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let at = 0, size = read(log, chunk, at); size > 0; size = read(log, chunk, at)) at += writeSync(log, chunk, 0, size, at);
    fsyncSync(log);
  } catch (cause) {
    throw new DiskUnconfirmedError('not_applied', { cause });
  } finally {
    closeSync(log);
  }
};

const read = (log: number, chunk: Buffer, at: number): number => readSync(log, chunk, 0, chunk.length, at);
