import type { Command } from '@app/kernel';

/** A row of the list that no location could be made of, and why. */
export type RefusedRow = { readonly row: number; readonly locationId: string; readonly unmet: readonly string[] };

/** How the rows handled so far ended. `unchanged`: the location was there already, as the row says. */
export type ImportTally = { readonly created: number; readonly unchanged: number; readonly refused: number };

export type ImportCommand =
  | Command<'StartImport', { readonly name: string; readonly sha256: string; readonly rows: number }>
  /** `through`: rows handled so far, of those that were ready; an interrupted import goes on from there. */
  | Command<'AdvanceImport', { readonly through: number; readonly tally: ImportTally; readonly refused: readonly RefusedRow[] }>
  | Command<'CompleteImport', Record<never, never>>;
