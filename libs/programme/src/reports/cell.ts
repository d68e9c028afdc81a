/** How a column shows its values. Codes are `text`, whatever they look like: 32.10 is not 32.1. */
export const CELL_FORMATS = ['text', 'day', 'moment', 'rupiah', 'count', 'decimal'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

/** A day is `YYYY-MM-DD`, a moment an instant. Undefined: an empty cell, which is not a zero. */
export type CellValue = string | number | undefined;
