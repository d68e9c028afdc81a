import type { Bilingual, Language } from '@app/kernel';
import { cellsOf, type ListSheet, type StageNames } from '@app/read-models';
import type { AskedFilters } from './filters-in-words.js';
import type { SheetAsked } from './sheet-maker.js';

export type Listed<Item> = {
  readonly table?: string;
  readonly notes?: readonly Bilingual[];
  readonly filters: AskedFilters;
  readonly portions: AsyncIterable<readonly Item[]>;
  readonly stages: StageNames;
  readonly language: Language;
};

/** A list with its rows, as a sheet. */
export const listSheet = <Item>(sheet: ListSheet<Item>, { stages, language, ...listed }: Listed<Item>): SheetAsked<Item> => ({
  ...listed, name: sheet.name, title: sheet.title,
  columns: sheet.columns.map(({ heading, width, format }) => ({ title: heading[language], width, format })),
  cells: cellsOf(sheet, stages, language),
});
