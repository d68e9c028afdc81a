import type { SheetOptions, Template, TemplateColumn, Workbooks } from '@app/engine';
import type { Cell, Workbook, Worksheet } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { extname } from 'node:path';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Sheet } from './sheet.js';

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECEFF3' } } as const;
const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8C9C9' } } as const;
/** Rows below the last one that also let choose. */
const ROWS_TO_ADD = 2_000;
/** What a validation may list in place. */
const LONGEST_CHOICES = 250;
/** Of a note; the column beside the table says the rest. */
const LONGEST_NOTE = 1_000;
/** One workbook of one content has one fingerprint, whenever it was made. */
const MADE = new Date('2021-01-01T00:00:00Z');

/** It is only loaded when somebody asks for a workbook. */
const newWorkbook = async (): Promise<Workbook> => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  return Object.assign(workbook, { created: MADE, modified: MADE });
};

const bytesOf = async (workbook: Workbook): Promise<Buffer> => {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return Buffer.from(zipSync(parts, { mtime: MADE }));
};

const template = async ({ name, columns, rows, guide }: Template): Promise<Buffer> => {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ title, width }) => ({ header: title, width, style: { numFmt: '@' } }));
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  columns.forEach((column, at) => { furnish(sheet, column, at + 1, rows.length); });
  const notes = workbook.addWorksheet('Petunjuk');
  notes.columns = [{ width: 120 }];
  notes.addRows(guide.map((line) => [line]));
  return bytesOf(workbook);
};

const furnish = (sheet: Worksheet, { note, choices, shownOnly = false }: TemplateColumn, column: number, rows: number): void => {
  const heading = sheet.getCell(1, column);
  if (note !== undefined) heading.note = note;
  if (shownOnly) for (let row = 1; row <= rows + 1; row += 1) sheet.getCell(row, column).fill = GREY;
  const listed = choices?.join(',') ?? '';
  if (choices === undefined || listed.length > LONGEST_CHOICES) return;
  for (let row = 2; row <= rows + 1 + ROWS_TO_ADD; row += 1) {
    sheet.getCell(row, column).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${listed}"`], showErrorMessage: true };
  }
};

type Marks = Parameters<Workbooks['annotated']>[2];

/** The library that keeps the form of a file knows fewer files than the one that reads it: those it cannot open or write go back without their form. */
const annotated = async (file: Buffer, { name, sheet: wanted }: SheetOptions, marks: Marks): Promise<Buffer> => {
  if (extname(name).toLowerCase() === '.csv') return plain(readCsv(file), marks);
  try {
    const workbook = await newWorkbook();
    const sheet = await opened(workbook, file, wanted);
    if (sheet !== undefined) return await marked(workbook, sheet, marks);
  } catch { /* as below */ }
  return plain(await readXlsx(file, wanted), marks);
};

const plain = async ({ name = 'Daftar', rows }: Sheet, marks: Marks): Promise<Buffer> => {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(name);
  for (const { number, cells } of rows) {
    cells.forEach(({ text }, at) => { sheet.getCell(number, at + 1).value = text; });
  }
  return marked(workbook, sheet, marks);
};

const marked = (workbook: Workbook, sheet: Worksheet, { headerRow, title, cells }: Marks): Promise<Buffer> => {
  const beside = sheet.columnCount + 1;
  sheet.getCell(headerRow, beside).value = title;
  sheet.getColumn(beside).width = 80;
  for (const { row, column, text } of cells) {
    if (column !== undefined) mark(sheet.getCell(row, column + 1), text);
    const all = sheet.getCell(row, beside);
    all.value = all.value === null ? text : `${String(all.value)}\n${text}`;
    all.alignment = { wrapText: true, vertical: 'top' };
    all.fill = RED;
  }
  return bytesOf(workbook);
};

/** Styles are shared between the cells of a file: the marked one gets one of its own. */
const mark = (cell: Cell, text: string): void => {
  cell.style = { ...cell.style, fill: RED };
  cell.note = text.slice(0, LONGEST_NOTE);
};

const opened = async (workbook: Workbook, file: Buffer, wanted?: string): Promise<Worksheet | undefined> => {
  await workbook.xlsx.load(file as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return workbook.worksheets.find(({ name, state }) => state === 'visible' && (wanted === undefined || name === wanted));
};

export const workbooks: Workbooks = { template, annotated };
