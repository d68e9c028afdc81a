// Lists as offices keep them: a title above, headings of their own, and mistakes of several kinds.
import { readFile } from 'node:fs/promises';
import excel, { type Worksheet } from 'exceljs';

export const HEADINGS = ['Satker Pelaksana', 'Nama Tempat', 'Kec', 'Kota/Kab', 'Prov', 'Kode', 'Nilai (Rp)', 'No SK', 'Tgl SK', 'Program', 'Tahun Anggaran', 'Catatan'] as const;
export const HEADER_ROW = 3;

export type Line = { readonly village: string; readonly district: string; readonly code: string; readonly amount: string | { readonly formula: string; readonly result: number } };

const cellsOf = ({ village, district, code, amount }: Line) =>
  ['bppw-52', village, district, 'Kota Mataram', 'Nusa Tenggara Barat', code, amount, '177/KPTS/M/2021', '01/03/2021', 'KOTAKU APBN', '2021', ''];

export const listOf = async (...lines: readonly Line[]): Promise<Buffer> => {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Daftar');
  sheet.addRow(['DAFTAR LOKASI TAHUN 2021']);
  sheet.addRow([]);
  sheet.addRow([...HEADINGS]);
  sheet.addRows(lines.map(cellsOf));
  sheet.addRow(['Jumlah']);
  return Buffer.from(await book.xlsx.writeBuffer());
};

export const opened = async (file: string): Promise<Worksheet> => {
  const book = new excel.Workbook();
  await book.xlsx.load(await readFile(file) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book.worksheets[0]!;
};

export const columnOf = (heading: (typeof HEADINGS)[number]): number => HEADINGS.indexOf(heading) + 1;

/** What the owner of a file does with it in a spreadsheet. */
export const amended = async (file: string, change: (sheet: Worksheet) => void): Promise<Buffer> => {
  const sheet = await opened(file);
  change(sheet);
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
};
