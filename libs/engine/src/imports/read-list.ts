import { createHash } from 'node:crypto';
import type { Unmet } from '@app/kernel';
import { readSkList, type ListedProgramme, type SheetRow, type SkList } from '@app/programme';
import type { Regions, SheetOptions, Sheets } from '../ports/index.js';
import type { ListSource } from './row-importer.js';

export type ListFile = SheetOptions & { readonly bytes: Buffer };

export type ListReading =
  | { readonly readable: true; readonly source: ListSource; readonly rows: readonly SheetRow[]; readonly list: SkList }
  | { readonly readable: false; readonly refusal: Unmet };

/** An SK list as it came: which bytes it was, and what they say. */
export const readList = async (
  { sheets, regions }: { readonly sheets: Sheets; readonly regions: Regions }, { bytes, name, sheet }: ListFile, programmes: readonly ListedProgramme[],
): Promise<ListReading> => {
  const reading = await sheets.read(bytes, { name, sheet });
  if (!reading.readable) return reading;
  const { rows } = reading.sheet;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { readable: true, source: { name, sha256 }, rows, list: readSkList(rows, { regions, programmes }) };
};
