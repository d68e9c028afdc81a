import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bilingual } from '@app/kernel';
import type { BackupManifest } from '@app/engine';
import { codeOf } from '../error-shape.js';
import { SCHEMA_VERSION } from '../event-store/schema.js';
import { sha256OfFile } from './durable-files.js';
import { differenceOf, identify, type Identity } from './identify.js';
import { readManifest } from './manifest.js';
import { backupDiffers, newerBackup } from './refusals.js';

const CONTENT = bilingual('isi peristiwa', 'the events in it');
const FILE = bilingual('isi berkas', 'the bytes of the file');
const SIZE = bilingual('ukuran berkas', 'the size of the file');
const STRUCTURE = bilingual('struktur berkas', 'the structure of the file');

/** Bytes, structure and events, each against what the manifest says. */
export const verifyBackup = async (folder: string): Promise<BackupManifest> => {
  const manifest = await readManifest(folder);
  if (manifest.schemaVersion > SCHEMA_VERSION) throw newerBackup(folder);
  const file = join(folder, manifest.file.name);
  const size = await stat(file).then(({ size: bytes }) => bytes, () => undefined);
  if (size !== manifest.file.bytes) throw backupDiffers(folder, SIZE);
  if (await sha256OfFile(file) !== manifest.file.sha256) throw backupDiffers(folder, FILE);
  assertHolds(file, manifest, folder);
  return manifest;
};

/** The file is sound, and holds exactly this. */
export const assertHolds = (file: string, expected: Identity, folder: string): void => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw backupDiffers(folder, STRUCTURE);
    if (differenceOf(identify(db), expected) !== undefined) throw backupDiffers(folder, CONTENT);
  } catch (error) {
    throw /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error)) ? backupDiffers(folder, STRUCTURE) : error;
  } finally {
    db.close();
  }
};
