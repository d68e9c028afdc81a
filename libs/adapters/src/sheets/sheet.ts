import type { Bilingual } from '@app/kernel';

/** A cell as the sheet shows it. Numbers are plain digits, dates `YYYY-MM-DD`; a formula stands with its last computed value. */
export type Cell = {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'empty';
  readonly formula?: true;
};

/** `number` is what a person sees beside the row. Empty rows are left out. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

export type Sheet = {
  /** Absent in a CSV file. */
  readonly name?: string;
  readonly others?: readonly string[];
  readonly rows: readonly Row[];
  /** What the reader had to choose: another sheet left unread, an old character set. */
  readonly warnings: readonly Bilingual[];
};

/** One file holds no more: the size of a national list, and little enough to read in seconds. */
export const LIMITS = { fileBytes: 10_000_000, entries: 200, unpackedBytes: 100_000_000, ratio: 100, rows: 20_000, columns: 100 } as const;
