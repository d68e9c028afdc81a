import type { SheetRow } from './sheet.js';

/** The heading our own files use, and others seen, without case, punctuation or a leading "nama". */
export type Heading = { readonly title: string; readonly also: readonly string[] };

export type Header<Field extends string> = {
  /** Row number of the headings. */
  readonly row: number;
  /** As written, one per column. */
  readonly titles: readonly string[];
  readonly columns: { readonly [F in Field]?: number };
  /** Headings that name a field a second time. */
  readonly repeated: readonly string[];
};

/** What a kind of list tells of its rows, and how its headings are recognised. */
export type HeadingSet<Field extends string> = {
  readonly fields: readonly Field[];
  readonly titleOf: (field: Field) => string;
  /** Every name a heading may bear, made comparable. */
  readonly names: ReadonlyMap<string, Field>;
  readonly read: (row: SheetRow) => Header<Field>;
  readonly find: (rows: readonly SheetRow[]) => Header<Field> | undefined;
};

const ROWS_SEARCHED = 50;
const FEWEST_FIELDS = 3;

export const comparableHeading = (heading: string): string =>
  heading.toLowerCase().replace(/\([^)]*\)/g, ' ').replace(/[^a-z]+/g, ' ').trim().replace(/^nama /, '');

/** A heading row names at least one of `essential`, lest a row of figures be taken for one. */
export const headingSet = <Field extends string>(headings: Readonly<Record<Field, Heading>>, essential: readonly Field[]): HeadingSet<Field> => {
  const fields = Object.keys(headings) as Field[];
  const titleOf = (field: Field): string => headings[field].title;
  const names = new Map(fields.flatMap((field) => [titleOf(field), ...headings[field].also].map((heading) => [comparableHeading(heading), field] as const)));

  const read = ({ number, cells }: SheetRow): Header<Field> => {
    const columns: { [F in Field]?: number } = {};
    const repeated: string[] = [];
    cells.forEach(({ text }, column) => {
      const field = names.get(comparableHeading(text));
      if (field === undefined) return;
      if (columns[field] === undefined) columns[field] = column;
      else repeated.push(text.trim());
    });
    return { row: number, titles: cells.map(({ text }) => text.trim()), columns, repeated };
  };

  /** Lists open with a title of their own: the heading is the row that names most fields. */
  const find = (rows: readonly SheetRow[]): Header<Field> | undefined => {
    const headers = rows.slice(0, ROWS_SEARCHED).map(read).filter(({ columns }) => essential.some((field) => columns[field] !== undefined));
    const most = Math.max(FEWEST_FIELDS, ...headers.map(fieldCount));
    return headers.find((header) => fieldCount(header) === most);
  };

  return { fields, titleOf, names, read, find };
};

const fieldCount = ({ columns }: { readonly columns: object }): number => Object.keys(columns).length;
