import { bilingual, type Bilingual, type Language } from '@app/kernel';
import { inLanguage, type CellFormat, type CellValue, type ToldCell } from '@app/programme';

/** What a programme calls its stages. */
export type StageNames = (programme: string, stage: string) => Bilingual;

export type ListColumn<Item> = {
  readonly heading: Bilingual;
  readonly format: CellFormat;
  readonly width: number;
  readonly of: (item: Item, stages: StageNames) => ToldCell;
};

/** One list as a sheet; `name` is what its file is called. */
export type ListSheet<Item> = { readonly name: Bilingual; readonly title: Bilingual; readonly columns: readonly ListColumn<Item>[] };

const columnOf = (format: CellFormat, usualWidth: number) => <Item>(id: string, en: string, of: ListColumn<Item>['of'], width = usualWidth): ListColumn<Item> =>
  ({ heading: bilingual(id, en), format, width, of });

export const text = columnOf('text', 18);
export const day = columnOf('day', 12);
/** Every list tells its moments by one clock: its rows lie in three zones. */
export const moment = columnOf('moment', 17);
export const rupiah = columnOf('rupiah', 18);
export const count = columnOf('count', 10);
export const decimal = columnOf('decimal', 10);

const YES = bilingual('ya', 'yes');
const NO = bilingual('tidak', 'no');
export const flag = (value: boolean): Bilingual => (value ? YES : NO);

/** The cells of one item, in the language asked for. */
export const cellsOf = <Item>({ columns }: ListSheet<Item>, stages: StageNames, language: Language) => (item: Item): readonly CellValue[] =>
  columns.map(({ of }) => inLanguage(of(item, stages), language));
