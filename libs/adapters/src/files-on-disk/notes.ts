import { open, readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upload } from '@app/engine';
import { unlessMissing } from './disk.js';
import { locationOfNote, noteFor } from './places.js';

/** A line that a power cut tore off is as if it had never been written: whoever sent it was not answered. */
const uploadsIn = (text: string): readonly Upload[] => text.split('\n').flatMap((line) => {
  try {
    return [JSON.parse(line) as Upload];
  } catch {
    return [];
  }
});

export const uploadsFor = async (folder: string, locationId: string): Promise<readonly Upload[]> =>
  uploadsIn(await readFile(join(folder, noteFor(locationId)), 'utf8').catch(unlessMissing('')));

export const locationsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(unlessMissing<string[]>([]))).flatMap((name) => locationOfNote(name) ?? []).sort();

/** Who has sent it before is noted once. */
export const note = async (folder: string, upload: Upload): Promise<void> => {
  const file = join(folder, noteFor(upload.locationId));
  const known = await uploadsFor(folder, upload.locationId);
  if (known.some(({ account }) => account === upload.account)) return touch(file);
  const handle = await open(file, 'a');
  try {
    await handle.appendFile(`\n${JSON.stringify(upload)}\n`); // its own line also after a torn one
    await handle.sync();
  } finally {
    await handle.close();
  }
};

export const touch = async (file: string): Promise<void> => {
  const now = new Date();
  await utimes(file, now, now);
};
