import type { Bilingual, Language } from '@app/kernel';

/** How a column shows its values. Codes are `text`, whatever they look like: 32.10 is not 32.1. */
export const CELL_FORMATS = ['text', 'day', 'moment', 'rupiah', 'count', 'decimal'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

/** A day is `YYYY-MM-DD`, a moment an instant. Undefined: an empty cell, which is not a zero. */
export type CellValue = string | number | undefined;

/** What a cell tells before it is known in which language. */
export type ToldCell = CellValue | Bilingual;
export const inLanguage = (told: ToldCell, language: Language): CellValue => (typeof told === 'object' ? told[language] : told);
