import type { Unmet } from '@app/kernel';
import type { ReviewTable, SheetRow } from '@app/programme';

export type SheetOptions = {
  /** The file name as its sender calls it; what it says must be true. */
  readonly name: string;
  /** The sheet to read; by default the first one that is not hidden. */
  readonly sheet?: string;
};

type Rows = {
  readonly rows: readonly SheetRow[];
  /** Absent in a CSV file. */
  readonly name?: string;
  /** Other sheets a person would see. */
  readonly others?: readonly string[];
};

export type SheetReading<Sheet extends Rows = Rows> =
  | { readonly readable: true; readonly sheet: Sheet }
  | { readonly readable: false; readonly refusal: Unmet };

/** Reads lists as people keep them, and writes what they have to look at. */
export interface Sheets {
  read(file: Buffer, options: SheetOptions): Promise<SheetReading>;
  writeReview(path: string, table: ReviewTable): Promise<void>;
}

export const SHEETS = Symbol('Sheets');
