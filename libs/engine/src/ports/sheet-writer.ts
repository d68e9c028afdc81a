import type { Readable } from 'node:stream';
import type { Language } from '@app/kernel';
import type { CellFormat, CellValue } from '@app/programme';

export type { CellFormat, CellValue };

export type SheetColumn = { readonly title: string; readonly width: number; readonly format: CellFormat };

export type SheetToWrite = {
  readonly name: string;
  readonly language: Language;
  /** Lines above the headings. */
  readonly preface: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly CellValue[]>;
  /** Lines below the rows, asked for once these have come to their end. */
  readonly closing: (rows: number) => readonly string[];
};

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Writes a sheet while its rows come in. */
export interface SheetWriter {
  /** Asks for rows only as fast as the file is read, fails where they fail, and lets go of them when it is destroyed. */
  write(format: SheetFormat, sheet: SheetToWrite): Readable;
}

export const SHEET_WRITER = Symbol('SheetWriter');
