/** A cell that a spreadsheet would take for a formula is text (CWE-1236). Numbers stay numbers. */
const RISKY = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[";,\r\n]/;
const MARK = '\uFEFF';

export type Cell = string | number;

const written = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell);
  const safe = RISKY.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With the mark by which spreadsheets know the alphabet. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => `${MARK}${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
