import type { SheetOptions } from './sheets.js';

export type TemplateColumn = {
  readonly title: string;
  readonly width: number;
  /** Shown where one begins to fill the cell in. */
  readonly note?: string;
  /** Nothing else may be chosen. */
  readonly choices?: readonly string[];
  /** For orientation: it is not read back. */
  readonly shownOnly?: boolean;
};

/** A sheet for people to fill in. Every cell is a text, so that no code loses its zeros. */
export type Template = {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly (readonly string[])[];
  /** On a sheet of its own. */
  readonly guide: readonly string[];
};

export type CellMark = { readonly row: number; /** Counted from 0; absent where it concerns the row as a whole. */ readonly column?: number; readonly text: string };

/** Workbooks as they are handed to people. */
export interface Workbooks {
  template(template: Template): Promise<Buffer>;
  /** The file itself with its marked cells coloured and explained, and all that is wrong with a row in a column of its own. */
  annotated(file: Buffer, options: SheetOptions, marks: { readonly headerRow: number; readonly title: string; readonly cells: readonly CellMark[] }): Promise<Buffer>;
}

export const WORKBOOKS = Symbol('Workbooks');
