import { basename } from 'node:path';
import { officerFor, type ContactReport } from '@app/engine';
import type { House } from '../house/house.js';
import { bytesIn } from '../import/list-in.js';
import { refused } from '../terminal/complaint.js';

export type ContactOptions = { readonly apply?: boolean; readonly sheet?: string };

export type ContactImportResult = ContactReport & { readonly file: string; readonly applied: boolean };

/** Reads and looks; records only where asked to. */
export const importContacts = async (house: House, file: string, { apply = false, sheet }: ContactOptions): Promise<ContactImportResult> => {
  const reading = await house.sheets.read(await bytesIn(file), { name: basename(file), sheet });
  if (!reading.readable) throw refused([reading.refusal]);
  return { file, applied: apply, ...await house.contacts.take(reading.sheet.rows, { apply, by: officerFor('pengawas-pusat', '') }) };
};
