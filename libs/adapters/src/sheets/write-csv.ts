import { Readable } from 'node:stream';
import { instantOf, epochMilliseconds, ZONES, type Instant, type Language } from '@app/kernel';
import type { CellValue, SheetToWrite } from '@app/engine';
import { defuse } from './formula-safety.js';

type Column = SheetToWrite['columns'][number];

const HOUR = 3_600_000;
const BYTES_AT_ONCE = 32_768;

/** Semicolons and a mark that says UTF-8, as Indonesian spreadsheets open it by a double click. */
export const writeCsv = (sheet: SheetToWrite): Readable => Readable.from(portionsOf(sheet), { objectMode: false, encoding: 'utf8' });

/** What an instant reads on the clocks of Jakarta, as if it were UTC. */
export const inJakarta = (at: string): Instant => instantOf(epochMilliseconds(at as Instant) + ZONES.WIB * HOUR);

async function* portionsOf({ language, preface, columns, rows, closing }: SheetToWrite): AsyncGenerator<string> {
  const heading = lineOf(columns.map(({ title }) => quoted(title)));
  let portion = `\uFEFF${[...preface, ''].map(sentenceLine).join('')}${heading}`;
  let written = 0;
  for await (const row of rows) {
    portion += lineOf(row.map((value, at) => cellOf(value, columns[at], language)));
    written += 1;
    if (portion.length < BYTES_AT_ONCE) continue;
    yield portion;
    portion = '';
  }
  yield portion + ['', ...closing(written)].map(sentenceLine).join('');
}

const lineOf = (cells: readonly string[]): string => `${cells.join(';')}\r\n`;

const sentenceLine = (text: string): string => lineOf(text === '' ? [] : [quoted(text)]);

export const quoted = (text: string): string => `"${defuse(text).replaceAll('"', '""')}"`;

/** Numbers are of our own making and cannot be mistaken for a formula. */
const cellOf = (value: CellValue, column: Column | undefined, language: Language): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return language === 'id' ? String(value).replace('.', ',') : String(value);
  return quoted(column?.format === 'moment' ? inJakarta(value).slice(0, 19).replace('T', ' ') : value);
};
