import { SK_HEADINGS, type Header } from './columns.js';
import type { ListedProgramme } from './listed-programme.js';
import { locateRow } from './locate-row.js';
import type { Register } from './match-region.js';
import type { Problem } from './problems.js';
import { readSkRow, type SkRow } from './read-sk-row.js';
import { openRow, type Defaults } from './row-cells.js';
import type { SheetRow } from './sheet.js';
import type { Designation, DoubtfulRow } from './sk-list.js';

export type RowContext = {
  readonly header: Header;
  readonly programmes: readonly ListedProgramme[];
  readonly defaults: Defaults;
  readonly register: Register;
};

/** What became of a row. A row in doubt may have problems too: all of it is told at once. */
export type RowOutcome = {
  readonly designation?: Designation;
  readonly doubtful?: DoubtfulRow;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

export const designateRow = (sheetRow: SheetRow, { header, programmes, defaults, register }: RowContext): RowOutcome => {
  const cells = openRow(sheetRow, header, defaults, SK_HEADINGS);
  const sk = readSkRow(cells, programmes);
  const { problems, warnings } = sk;
  if (!sk.programme) return { problems, warnings };

  const { row } = cells;
  const draft = draftOf(sk, row - header.row);
  const place = locateRow(sk, cells, sk.programme.unit.level, register);
  switch (place.kind) {
    case 'impossible':
      return { problems: [...problems, place.problem], warnings };
    case 'doubtful':
      return { doubtful: { row, doubt: place.doubt, candidates: place.candidates, ...(draft && { draft }) }, problems, warnings };
    case 'found': {
      const { region } = place;
      const designation = draft && { row, region, locationId: `${draft.programme}-${draft.fiscalYear}-${region.code}`, data: { ...draft, region: region.code } };
      return { designation, problems, warnings: [...warnings, ...place.warnings] };
    }
  }
};

/** Whole or not at all. Where the list numbers no rows, a row counts by its place under the headings. */
const draftOf = (sk: SkRow, placeInList: number): DoubtfulRow['draft'] => {
  const { programme, fiscalYear, skNumber, skDate, amount, satker } = sk;
  if (!programme || fiscalYear === undefined || !skNumber || !skDate || amount === undefined || !satker || sk.problems.length > 0) return undefined;
  return { programme: programme.programme, fiscalYear, sk: { number: skNumber, date: skDate, row: sk.skRow ?? placeInList }, amount, satker };
};
