import { SheetRefused } from './refusals.js';
import { LIMITS } from './sheet.js';
import { walkXml } from './xml.js';

/** What the library that reads values does not tell. Addresses are `row,column`, both 1-based. */
export type Scan = {
  readonly formulas: ReadonlySet<string>;
  /** The error a formula ended in, `#REF!`. */
  readonly errors: ReadonlyMap<string, string>;
  /** Cells of one column merged into one, which people use for "the same down to here". */
  readonly merges: readonly { readonly column: number; readonly from: number; readonly to: number }[];
};

export const addressOf = (row: number, column: number): string => `${row},${column}`;

/** Also holds the limits of a sheet before anything is made of it: an address alone can ask for a billion rows. */
export const scanWorksheet = (xml: Buffer): Scan => {
  const formulas = new Set<string>();
  const errors = new Map<string, string>();
  const merges: { column: number; from: number; to: number }[] = [];
  let cell = { row: 0, column: 0, failed: false };
  let inValue = false;
  let rows = 0;
  const holdRows = (row: number) => {
    if (row > LIMITS.rows) throw new SheetRefused('sheet.too-many-rows');
  };

  walkXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        rows += 1;
        holdRows(Math.max(rows, Number(attributes().r ?? 0)));
      } else if (tag === 'c') {
        const { r = '', t } = attributes();
        cell = { ...placeOf(r), failed: t === 'e' };
        holdRows(cell.row);
      } else if (tag === 'v' || tag === 'is' || tag === 'f') {
        if (cell.column > LIMITS.columns) throw new SheetRefused('sheet.too-many-columns');
        if (tag === 'f') formulas.add(addressOf(cell.row, cell.column));
        inValue = tag === 'v';
      } else if (tag === 'mergeCell') {
        const [from, to] = (attributes().ref ?? '').split(':').map(placeOf);
        if (from && to && from.column === to.column && to.row <= LIMITS.rows) merges.push({ column: from.column, from: from.row, to: to.row });
        if (merges.length > LIMITS.rows) throw new SheetRefused('sheet.unreadable', 'mergeCells');
      }
    },
    close: (tag) => {
      if (tag === 'v') inValue = false;
    },
    text: (text) => {
      if (inValue && cell.failed) errors.set(addressOf(cell.row, cell.column), text);
    },
  });
  return { formulas, errors, merges };
};

const placeOf = (reference: string): { row: number; column: number } => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) throw new SheetRefused('sheet.unreadable', reference.slice(0, 20));
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};
