/** A cell of a grid: its row, and its place in the row. */
export type Cell = readonly [row: number, column: number];

export const cellOf = (text: string): Cell => {
  const [row = 0, column = 0] = text.split(':').map(Number);
  return [row, column];
};

type Pressed = { readonly key: string; readonly isShift: boolean; /** Arrows belong to what is chosen from; in a text, to the text until its edge. */ readonly isChoice: boolean; readonly atStart: boolean; readonly atEnd: boolean };

const STEPS: Readonly<Record<string, Cell>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** How far a key goes; undefined where it is none of the grid's. */
export const stepOf = ({ key, isShift, isChoice, atStart, atEnd }: Pressed): Cell | undefined => {
  if (key === 'Enter') return [isShift ? -1 : 1, 0];
  if (isChoice && (key === 'ArrowUp' || key === 'ArrowDown')) return undefined;
  if (!isChoice && ((key === 'ArrowLeft' && !atStart) || (key === 'ArrowRight' && !atEnd))) return undefined;
  return STEPS[key];
};

/** The cell there, or where that row is shorter its last; undefined beyond the edge. */
export const landing = (cells: readonly Cell[], [row, column]: Cell, [down, right]: Cell): Cell | undefined => {
  if (right !== 0) return cells.find(([other, at]) => other === row && at === column + right);
  const inRow = cells.filter(([other]) => other === row + down);
  return inRow.find(([, at]) => at === column) ?? inRow.filter(([, at]) => at < column).at(-1) ?? inRow[0];
};
