import { writeFile } from 'node:fs/promises';
import { quoted } from './write-csv.js';

export type Table = { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** CSV as Indonesian spreadsheets open it by a double click: semicolons, and a mark that says UTF-8. */
export const csvOf = ({ titles, rows }: Table): string =>
  `\uFEFF${[titles, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;

/** For people to correct and send back: the rows in doubt as CSV. */
export const writeReviewFile = (path: string, table: Table): Promise<void> => writeFile(path, csvOf(table));
