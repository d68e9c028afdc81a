import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, type BackupManifest } from '@app/engine';
import { writeDurably } from './durable-files.js';
import { manifestDamaged, noBackup } from './refusals.js';

/** The seal is a fingerprint of all the rest: of a damaged manifest nothing is believed. */
type Written = BackupManifest & { readonly format: 1; readonly seal: string };

const manifestIn = (folder: string): string => join(folder, 'manifest.json');

export const writeManifest = (folder: string, manifest: BackupManifest): Promise<void> => {
  const content = { format: 1, ...manifest } as const;
  const written: Written = { ...content, seal: fingerprint(content) };
  return writeDurably(manifestIn(folder), `${JSON.stringify(written, undefined, 2)}\n`);
};

export const readManifest = async (folder: string): Promise<BackupManifest> => {
  const text = await readFile(manifestIn(folder), 'utf8').catch(() => { throw noBackup(folder); });
  const written = parsed(text);
  if (written === undefined) throw manifestDamaged(folder);
  const { seal, ...content } = written;
  if (seal !== fingerprint(content)) throw manifestDamaged(folder);
  const { format: _, ...manifest } = content;
  return manifest;
};

const parsed = (text: string): Written | undefined => {
  try {
    return JSON.parse(text) as Written;
  } catch {
    return undefined;
  }
};
