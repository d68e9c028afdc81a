import { once } from 'node:events';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { CellFormat, CellValue, SheetToWrite } from '@app/engine';
import type { Cell, stream as streaming, Worksheet } from 'exceljs';
import { guardApostrophes } from './formula-safety.js';
import { inJakarta } from './write-csv.js';

const NUMBER_FORMATS: { readonly [F in CellFormat]: string } = {
  text: '@', day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm', rupiah: '#,##0', count: '#,##0', decimal: '#,##0.00',
};
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/g;

/** The workbook is only loaded when somebody asks for one: it takes longer than the start of the server may. */
export const writeXlsx = (sheet: SheetToWrite): Readable => {
  const file = new PassThrough();
  fill(file, sheet).catch((fault: unknown) => { file.destroy(fault as Error); });
  return file;
};

const fill = async (file: PassThrough, { name, preface, columns, rows, closing }: SheetToWrite): Promise<void> => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  const headingAt = preface.length + 2;
  const worksheet = workbook.addWorksheet(name.replace(FORBIDDEN_IN_NAMES, ' ').slice(0, LONGEST_NAME), { views: [{ state: 'frozen', ySplit: headingAt }] });
  worksheet.columns = columns.map(({ width, format }) => ({ width, style: { numFmt: NUMBER_FORMATS[format] } }));
  for (const [at, line] of preface.entries()) sentence(worksheet, line, at === 0);
  worksheet.addRow([]).commit();
  headings(worksheet, columns.map(({ title }) => title), headingAt);
  let written = 0;
  for await (const row of rows) {
    worksheet.addRow(row.map((value, at) => cellOf(value, columns[at]?.format))).commit();
    written += 1;
    await roomIn(worksheet, file);
    if (file.destroyed) return; // nobody wants it any more
  }
  worksheet.addRow([]).commit();
  for (const line of closing(written)) sentence(worksheet, line, false);
  await finished(workbook, file);
};

const sentence = (worksheet: Worksheet, line: string, isTitle: boolean): void => {
  const row = worksheet.addRow([line]);
  const cell: Cell = row.getCell(1);
  cell.numFmt = '@';
  if (isTitle) cell.font = { bold: true, size: 14 };
  row.commit();
};

const headings = (worksheet: Worksheet, titles: readonly string[], at: number): void => {
  const row = worksheet.addRow([...titles]);
  row.eachCell((cell) => {
    cell.numFmt = '@';
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } };
  });
  worksheet.autoFilter = { from: { row: at, column: 1 }, to: { row: at, column: titles.length } };
  row.commit();
};

/** A text is given as a text and stands in a cell for texts: nothing that begins like a formula becomes one. */
const cellOf = (value: CellValue, format: CellFormat | undefined): string | number | Date | null => {
  if (value === undefined) return null;
  if (format === 'day') return new Date(`${value}T00:00:00Z`);
  if (format === 'moment') return new Date(inJakarta(String(value)));
  return typeof value === 'string' ? guardApostrophes(value) : value;
};

/** Of an older kind than Node's own streams, which tell the same without an underscore. */
type Packing = Writable & { readonly _writableState: { readonly needDrain: boolean } };

/**
 * The library writes on whether or not anybody reads. Behind its buffer stands a stream that does know when it is full: it waits for
 * the packing, and the packing for the reader.
 */
const roomIn = async ({ stream }: Worksheet & { readonly stream?: { readonly pipes: readonly Packing[] } }, file: Writable): Promise<void> => {
  const packing = stream?.pipes[0];
  if (packing?._writableState.needDrain !== true || file.destroyed) return;
  const settled = new AbortController();
  try {
    await Promise.race([once(packing, 'drain', settled), once(file, 'close', settled)]);
  } finally {
    settled.abort();
  }
};

const finished = async (workbook: streaming.xlsx.WorkbookWriter, file: Writable): Promise<void> => {
  const settled = new AbortController();
  try {
    await Promise.race([workbook.commit(), once(file, 'close', settled)]);
  } finally {
    settled.abort();
  }
};
