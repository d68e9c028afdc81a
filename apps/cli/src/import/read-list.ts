import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listedProgrammes, type ListSource } from '@app/engine';
import { readSkList, type SheetRow, type SkList } from '@app/programme';
import type { House } from '../house/house.js';
import { misused, refused } from '../terminal/complaint.js';

export type ReadList = { readonly source: ListSource; readonly rows: readonly SheetRow[]; readonly list: SkList };

/** An SK list as it lies on the disk: which bytes it was, and what they say. */
export const readList = async ({ regions, store, sheets }: House, file: string, sheet?: string): Promise<ReadList> => {
  const name = basename(file);
  const bytes = await readFile(file).catch(() => { throw misused(`Berkas ${file} tidak ada atau tidak boleh dibaca.`, `File ${file} does not exist or may not be read.`); });
  const reading = await sheets.read(bytes, { name, sheet });
  if (!reading.readable) throw refused([reading.refusal]);
  const { rows } = reading.sheet;
  const list = readSkList(rows, { regions, programmes: await listedProgrammes(store) });
  return { source: { name, sha256: createHash('sha256').update(bytes).digest('hex') }, rows, list };
};
