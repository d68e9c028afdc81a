import type { Problem } from './problems.js';
import { fault, isFault, type Reading } from './reading.js';
import { isEmpty, type RowCells } from './row-cells.js';
import type { Cell } from './sheet.js';

export type CellReader<Field extends string> = {
  readonly read: <T>(field: Field, reader: (cell: Cell) => Reading<T>) => T | undefined;
  /** What could not be read so far. */
  readonly problems: readonly Problem[];
};

export const cellReader = <Field extends string>(cells: RowCells<Field>, required: readonly Field[]): CellReader<Field> => {
  const problems: Problem[] = [];
  return {
    problems,
    read: (field, reader) => {
      const cell = cells.cell(field);
      const reading = isEmpty(cell) ? fault('cell.missing') : reader(cell);
      if (!isFault(reading)) return reading.value;
      // A column that is not there at all is one problem of the list, not one of every row.
      if (!isEmpty(cell) || (required.includes(field) && cells.hasColumn(field))) {
        problems.push(cells.complain(field, reading.fault, { suggestion: reading.suggestion }));
      }
      return undefined;
    },
  };
};

export const readText = ({ text }: Cell): Reading<string> => ({ value: text.trim().replace(/\s+/g, ' ') });
