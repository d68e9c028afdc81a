import { bilingual, type Bilingual } from '@app/kernel';
import { CsvError, parse, type Options } from 'csv-parse/sync';
import { undefuse } from './formula-safety.js';
import { SheetRefused } from './refusals.js';
import { LIMITS, type Cell, type Sheet } from './sheet.js';

const DELIMITERS = [';', ',', '\t'] as const;
const ROWS_TRIED = 30;
const LENIENT: Options = { relax_column_count: true, relax_quotes: true, max_record_size: 100_000 };

/** A CSV file has no types: every cell is text, and a code that a spreadsheet has cut short looks like any other. */
export const readCsv = (file: Buffer): Sheet => {
  const { text, warnings } = decode(file);
  if (text.includes('\0')) throw new SheetRefused('sheet.unreadable', 'NUL');
  const rows = records(text, { delimiter: delimiterOf(text), to: LIMITS.rows + 1 });
  if (rows.length > LIMITS.rows) throw new SheetRefused('sheet.too-many-rows');
  if (rows.some((row) => row.length > LIMITS.columns)) throw new SheetRefused('sheet.too-many-columns');
  return {
    rows: rows
      .map((row, at) => ({ number: at + 1, cells: row.map(cellOf) }))
      .filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty')),
    warnings,
  };
};

const decode = (file: Buffer): { text: string; warnings: readonly Bilingual[] } => {
  if (file.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return { text: new TextDecoder('utf-16le').decode(file), warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file), warnings: [] };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(file),
      warnings: [bilingual(
        'Berkas tidak tersimpan sebagai UTF-8; huruf khusus dibaca sebagai Windows-1252. Periksa nama yang berhuruf khusus.',
        'The file is not saved as UTF-8; special letters were read as Windows-1252. Check names that hold any.')],
    };
  }
};

/** The one that divides the first rows into most cells. */
const delimiterOf = (text: string): string => {
  const cells = (delimiter: string): number => {
    try {
      return records(text, { delimiter, to: ROWS_TRIED }).reduce((sum, row) => sum + row.length, 0);
    } catch {
      return 0; // Quotes that do not fit this delimiter; if they fit none, reading the whole text says so.
    }
  };
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: cells(delimiter) }));
  return counted.reduce((best, other) => other.count > best.count ? other : best).delimiter;
};

const records = (text: string, options: Options): readonly (readonly string[])[] => {
  try {
    return parse(text, { ...LENIENT, ...options }) as string[][];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SheetRefused('sheet.unreadable', `baris/line ${String(cause.lines ?? '?')}`, { cause });
  }
};

const cellOf = (text: string): Cell => text.trim() === '' ? { text: '', kind: 'empty' } : { text: undefuse(text), kind: 'text' };
