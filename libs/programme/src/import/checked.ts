import type { Bilingual } from '@app/kernel';
import type { LocationCommand } from '../location/commands.js';
import type { Problem } from '../designation/problems.js';

/** What was probably meant: a value for a field, ready to be taken over. */
export type Suggestion = { readonly field: string; readonly value: string; readonly label?: string };

export type CellFinding = {
  /** The heading as the list writes it. */
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly sentence: Bilingual;
  readonly suggestions: readonly Suggestion[];
};

export const ROW_KINDS = ['error', 'warning', 'ready', 'duplicate'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The one command a row stands for. */
export type RowStep = { readonly locationId: string; readonly command: LocationCommand };

export type CheckedRow = {
  readonly row: number;
  readonly kind: RowKind;
  readonly findings: readonly CellFinding[];
  /** The names of the place it speaks of, the narrowest first, where that is known. */
  readonly place?: string;
  /** Where nothing stands in the way of sending it: rows that are ready, also with a warning. */
  readonly step?: RowStep;
};

export type CheckedList = {
  /** Of the list as a whole: with any of them, no row can be read. */
  readonly problems: readonly Problem[];
  readonly rows: readonly CheckedRow[];
  /** Rows that say nothing: totals, numbers of columns, and rows left blank. */
  readonly skipped: readonly number[];
};

export const countKinds = (rows: readonly CheckedRow[]): Readonly<Record<RowKind, number>> => {
  const counts = { error: 0, warning: 0, ready: 0, duplicate: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
};
