import type { Unmet } from '@app/kernel';
import { WORDS_OF_SHEETS } from '@app/programme';
import type { SheetFormat } from '../ports/index.js';

/** A tenth of what Excel opens, written in a minute at most; whoever needs more goes on with programs that read CSV. */
const MOST_XLSX_ROWS = 100_000;

/** A list that a workbook does not hold is refused before it is begun. */
export const withoutRoom = (format: SheetFormat, count: () => number): { readonly total: number; readonly unmet: readonly Unmet[] } | undefined => {
  if (format !== 'xlsx') return undefined;
  const total = count();
  return total > MOST_XLSX_ROWS ? { total, unmet: [{ code: 'sheet.too-long', sentence: WORDS_OF_SHEETS.tooLong(total, MOST_XLSX_ROWS) }] } : undefined;
};
