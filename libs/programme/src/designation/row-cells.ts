import { titleOf, type Header, type SkField } from './columns.js';
import { problem, type Problem, type ProblemCode, type Told } from './problems.js';
import { EMPTY_CELL, type Cell, type SheetRow } from './sheet.js';

/** For columns a list leaves out because they are the same in every row, as one would type them. */
export type Defaults = { readonly [Field in SkField]?: string };

/** The cells of a row by what they tell. */
export type RowCells = {
  readonly row: number;
  /** The default where the cell is empty or its column missing. */
  readonly cell: (field: SkField) => Cell;
  readonly hasColumn: (field: SkField) => boolean;
  /** What is wrong with a cell, worded with its heading and what it says. */
  readonly complain: (field: SkField, code: ProblemCode, told?: Partial<Told>) => Problem;
};

export const openRow = ({ number, cells }: SheetRow, { columns, titles }: Header, defaults: Defaults): RowCells => {
  const cell: RowCells['cell'] = (field) => {
    const written = cells[columns[field] ?? -1] ?? EMPTY_CELL;
    const fallback = defaults[field];
    return isEmpty(written) && !written.formula && fallback !== undefined ? { text: fallback, kind: 'text' } : written;
  };
  return {
    row: number,
    cell,
    hasColumn: (field) => columns[field] !== undefined,
    complain: (field, code, told) =>
      problem(code, { row: number, column: titles[columns[field] ?? -1] ?? titleOf(field), value: cell(field).text.trim(), ...told }),
  };
};

export const isEmpty = ({ text }: Cell): boolean => text.trim() === '';
