import { bilingual } from '@app/kernel';
import { zipSync, type Zippable } from 'fflate';
import { readSheet as readValues, type SheetData } from 'read-excel-file/node';
import { findWorksheet } from './find-worksheet.js';
import { undefuse } from './formula-safety.js';
import { openArchive } from './open-archive.js';
import { orUnreadable } from './refusals.js';
import { addressOf, scanWorksheet, type Scan } from './scan-worksheet.js';
import type { Cell, Row, Sheet } from './sheet.js';

type Value = SheetData[number][number];

export const readXlsx = async (file: Buffer, wanted?: string): Promise<Sheet> => {
  const parts = await openArchive(file);
  const { name, number, xml, others } = findWorksheet(parts, wanted);
  const scan = scanWorksheet(xml);
  const values = fillMerged(await orUnreadable('xlsx', readValues(repacked(parts), number, { trim: false })), scan);
  const rows = values.map((row, at): Row => ({ number: at + 1, cells: row.map((value, column) => cellOf(value, addressOf(at + 1, column + 1), scan)) }));
  return {
    name,
    others,
    rows: rows.filter(({ cells }) => cells.some(({ kind, formula }) => kind !== 'empty' || formula)),
    warnings: others.length === 0 ? [] : [bilingual(
      `Hanya lembar "${name}" yang dibaca; lembar lain: ${others.join(', ')}.`,
      `Only sheet "${name}" was read; other sheets: ${others.join(', ')}.`)],
  };
};

/** The values are read from exactly the parts that were checked: two unpackers may see two contents in one crafted archive. */
const repacked = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const entries: Zippable = Object.fromEntries([...parts].map(([path, content]) => [path, [content, { level: 0 }]]));
  return Buffer.from(zipSync(entries));
};

const fillMerged = (values: SheetData, { merges }: Scan): SheetData => {
  for (const { column, from, to } of merges) {
    const value = values[from - 1]?.[column - 1] ?? null;
    for (const row of values.slice(from, to)) row[column - 1] ??= value;
  }
  return values;
};

const cellOf = (value: Value | undefined, address: string, { formulas, errors }: Scan): Cell => {
  const error = errors.get(address);
  const cell = error === undefined ? plainCell(value ?? null) : { text: error, kind: 'text' as const };
  return formulas.has(address) ? { ...cell, formula: true } : cell;
};

const plainCell = (value: Value): Cell => {
  if (value === null || value === '') return { text: '', kind: 'empty' };
  if (typeof value === 'string') return { text: undefuse(value), kind: 'text' };
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'text' };
  // The library's types say the constructor where its values are dates at midnight UTC.
  return { text: (value as unknown as Date).toISOString().slice(0, 10), kind: 'date' };
};
