import type { SkField } from './columns.js';
import type { Header, HeadingSet } from './headings.js';
import { problem, type Problem, type ProblemCode, type Told } from './problems.js';
import { EMPTY_CELL, type Cell, type SheetRow } from './sheet.js';

/** For columns a list leaves out because they are the same in every row, as one would type them. */
export type Defaults<Field extends string = SkField> = { readonly [F in Field]?: string };

/** The cells of a row by what they tell. */
export type RowCells<Field extends string = SkField> = {
  readonly row: number;
  /** The default where the cell is empty or its column missing. */
  readonly cell: (field: Field) => Cell;
  readonly hasColumn: (field: Field) => boolean;
  /** What is wrong with a cell, worded with its heading and what it says. */
  readonly complain: (field: Field, code: ProblemCode, told?: Partial<Told>) => Problem;
};

export const openRow = <Field extends string>({ number, cells }: SheetRow, { columns, titles }: Header<Field>, defaults: Defaults<Field>, { titleOf }: Pick<HeadingSet<Field>, 'titleOf'>): RowCells<Field> => {
  const cell: RowCells<Field>['cell'] = (field) => {
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
