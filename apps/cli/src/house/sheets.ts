import type { Unmet } from '@app/kernel';
import type { ReviewTable, SheetRow } from '@app/programme';

export type SheetReading =
  | { readonly readable: true; readonly sheet: { readonly rows: readonly SheetRow[] } }
  | { readonly readable: false; readonly refusal: Unmet };

/** Reads lists as people keep them, and writes what they have to look at. */
export type Sheets = {
  readonly read: (file: Buffer, options: { readonly name: string; readonly sheet?: string }) => Promise<SheetReading>;
  readonly writeReview: (path: string, table: ReviewTable) => Promise<void>;
};

export const SHEETS = Symbol('Sheets');
