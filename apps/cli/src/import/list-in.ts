import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listedProgrammes, readList, type ListReading } from '@app/engine';
import type { House } from '../house/house.js';
import { misused, refused } from '../terminal/complaint.js';

export const bytesIn = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => { throw misused(`Berkas ${file} tidak ada atau tidak boleh dibaca.`, `File ${file} does not exist or may not be read.`); });

/** The list in a file that somebody names, or what is wrong with it. */
export const listIn = async (house: House, file: string, sheet?: string): Promise<Extract<ListReading, { readable: true }>> => {
  const bytes = await bytesIn(file);
  const reading = await readList(house, { name: basename(file), bytes, sheet }, await listedProgrammes(house.store));
  if (!reading.readable) throw refused([reading.refusal]);
  return reading;
};
