import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SheetOptions, SheetReading } from '@app/engine';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { SheetRefused } from './refusals.js';
import { LIMITS, type Sheet } from './sheet.js';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLD_OFFICE = Buffer.from('D0CF11E0A1B11AE1', 'hex');

/** Reads an .xlsx or .csv file, given as a path or as its bytes. Whatever is inside, the answer is a value. */
export const readSheet = async (file: string | Buffer, options: SheetOptions): Promise<SheetReading<Sheet>> => {
  try {
    const sheet = await open(await bytesOf(file), options);
    if (sheet.rows.length === 0) throw new SheetRefused('sheet.empty');
    return { readable: true, sheet };
  } catch (error) {
    if (error instanceof SheetRefused) return { readable: false, refusal: error.refusal };
    throw error;
  }
};

const bytesOf = async (file: string | Buffer): Promise<Buffer> => {
  const missing = (cause: unknown): never => {
    throw new SheetRefused('sheet.missing', String(file), { cause });
  };
  const size = typeof file === 'string' ? (await stat(file).catch(missing)).size : file.length;
  if (size > LIMITS.fileBytes) throw new SheetRefused('sheet.too-large');
  return typeof file === 'string' ? readFile(file).catch(missing) : file;
};

const open = async (file: Buffer, { name, sheet }: SheetOptions): Promise<Sheet> => {
  const starts = (magic: Buffer) => file.subarray(0, magic.length).equals(magic);
  const extension = extname(name).toLowerCase();
  if (starts(OLD_OFFICE)) throw new SheetRefused('sheet.old-or-locked');
  if (extension !== '.xlsx' && extension !== '.csv') throw new SheetRefused('sheet.type', name);
  if (starts(ZIP) !== (extension === '.xlsx')) throw new SheetRefused('sheet.type-mismatch', name);
  return extension === '.xlsx' ? readXlsx(file, sheet) : readCsv(file);
};
