import { both, type Bilingual } from '../words/bilingual.js';

/** What the server reads, by the end of the name: browsers tell the type of a .csv differently from machine to machine. */
const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
export const SHEET_ACCEPT = '.xlsx,.csv';
/** As the server has it. */
const LARGEST = 10_000_000;

const REFUSALS = {
  kind: both('Hanya berkas .xlsx atau .csv. Berkas .xls atau .xlsm disimpan dahulu sebagai .xlsx.', 'Only .xlsx or .csv files. Save an .xls or .xlsm file as .xlsx first.'),
  size: both('Berkas melebihi 10 MB; bagilah menjadi beberapa berkas.', 'The file is larger than 10 MB; split it into several files.'),
  empty: both('Berkas ini kosong.', 'This file is empty.'),
};

const formatOf = (name: string) => (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((format) => name.toLowerCase().endsWith(`.${format}`));

/** Why a file need not even be sent. */
export const sheetRefusal = ({ name, size }: Pick<File, 'name' | 'size'>): Bilingual | undefined => {
  if (formatOf(name) === undefined) return REFUSALS.kind;
  if (size === 0) return REFUSALS.empty;
  return size > LARGEST ? REFUSALS.size : undefined;
};

/** A file as the body of a request, just as it lies on the disk. The document of the API calls such a body text. */
export const asBody = (file: File) => ({
  body: file as unknown as string,
  bodySerializer: (body: unknown) => body as BodyInit,
  headers: { 'content-type': TYPES[formatOf(file.name) ?? 'csv'] },
});
