import type { Unmet } from '@app/kernel';
import { SK_HEADINGS } from '../designation/columns.js';
import { comparableHeading, type Header, type HeadingSet } from '../designation/headings.js';
import { LIKENESS, similarity } from '../designation/region-name.js';
import type { SheetRow } from '../designation/sheet.js';
import { IMPORT_REFUSALS } from '../sentences/import.js';
import { refusal } from '../sentences/refusal.js';
import type { ImportKind } from './kinds.js';
import { LABOUR_HEADINGS, PROGRESS_HEADINGS } from './report-headings.js';

/** How a person has said a list is to be read. */
export type Mapping = {
  readonly sheet?: string;
  readonly headerRow: number;
  /** Which column tells what, counted from 0; where it is left out, the headings themselves say. */
  readonly columns?: readonly { readonly field: string; readonly column: number }[];
  /** For what is the same in every row. */
  readonly defaults?: readonly { readonly field: string; readonly value: string }[];
  /** Makes rows that say another SK or amount of a location already designated into amendments, for this reason. */
  readonly amendReason?: string;
  /** What a person has put in the place of a cell. */
  readonly corrections?: readonly { readonly row: number; readonly field: string; readonly value: string }[];
};

export type ProposedColumn = {
  readonly column: number;
  readonly title: string;
  readonly samples: readonly string[];
  /** What it was taken for. */
  readonly field?: string;
  /** What it may be: best first. */
  readonly suggestions: readonly string[];
};

export type MappingProposal = {
  /** Absent where no row looks like headings. */
  readonly headerRow?: number;
  readonly columns: readonly ProposedColumn[];
  /** Below the headings. */
  readonly rows: number;
  /** The first rows as they are, to choose the headings from. */
  readonly top: readonly { readonly row: number; readonly texts: readonly string[] }[];
};

type AnyHeadings = HeadingSet<string>;

/** Seen by whoever only knows at run time which kind it is: what a field is called is then checked by hand. */
const ofAnyKind = <Field extends string>(set: HeadingSet<Field>): AnyHeadings => set as unknown as AnyHeadings;

export const HEADINGS_OF_KIND: Readonly<Record<ImportKind, AnyHeadings>> = {
  designation: ofAnyKind(SK_HEADINGS), progress: ofAnyKind(PROGRESS_HEADINGS), labour: ofAnyKind(LABOUR_HEADINGS),
};

const SAMPLES = 3;
const TOP_ROWS = 12;
const TOP_COLUMNS = 30;
const SHOWN = 60;
const MOST_SUGGESTIONS = 3;

const unmet = refusal(IMPORT_REFUSALS);

/** With the row of the headings where somebody has named it; else with the one that looks like it. */
export const proposeMapping = (kind: ImportKind, rows: readonly SheetRow[], headerRow?: number): MappingProposal => {
  const headings = HEADINGS_OF_KIND[kind];
  const named = rows.find(({ number }) => number === headerRow);
  const header = named === undefined ? headings.find(rows) : headings.read(named);
  const top = rows.slice(0, TOP_ROWS).map(({ number, cells }) => ({ row: number, texts: cells.slice(0, TOP_COLUMNS).map(({ text }) => text.slice(0, SHOWN)) }));
  if (header === undefined) return { columns: [], rows: rows.length, top };
  const below = rows.filter(({ number }) => number > header.row);
  const fieldAt = new Map(headings.fields.flatMap((field) => header.columns[field] === undefined ? [] : [[header.columns[field], field] as const]));
  const columns = header.titles.map((title, column): ProposedColumn => {
    const field = fieldAt.get(column);
    const samples = below.flatMap(({ cells }) => cells[column]?.text.trim().slice(0, SHOWN) || []).slice(0, SAMPLES);
    return { column, title, samples, ...(field === undefined ? { suggestions: nearFields(title, headings, [...fieldAt.values()]) } : { field, suggestions: [] }) };
  });
  return { headerRow: header.row, columns, rows: below.length, top };
};

/** Fields not yet found whose headings are spelled nearly so. */
const nearFields = (title: string, { names }: AnyHeadings, taken: readonly string[]): readonly string[] => {
  const sought = comparableHeading(title);
  if (sought === '') return [];
  const near = [...names].map(([name, field]) => ({ field, likeness: similarity(name, sought) })).filter(({ field, likeness }) => likeness >= LIKENESS && !taken.includes(field));
  return [...new Set(near.sort((a, b) => b.likeness - a.likeness).map(({ field }) => field))].slice(0, MOST_SUGGESTIONS);
};

export const mappingUnmet = (kind: ImportKind, mapping: Mapping, rows: readonly SheetRow[]): readonly Unmet[] => {
  const { headerRow, columns = [], defaults = [], corrections = [] } = mapping;
  const { fields } = HEADINGS_OF_KIND[kind];
  const named = [...columns, ...defaults, ...corrections].map(({ field }) => field);
  const twice = columns.filter(({ field, column }, at) => columns.slice(0, at).some((earlier) => earlier.field === field || earlier.column === column));
  return [
    ...(rows.some(({ number }) => number === headerRow) ? [] : [unmet('import.header-row-missing', { row: headerRow })]),
    ...[...new Set(named)].filter((field) => !fields.includes(field)).map((field) => unmet('import.field-unknown', { field, known: fields })),
    ...twice.map(({ field }) => unmet('import.field-mapped-twice', { field })),
  ];
};

export const headerOf = (kind: ImportKind, { headerRow, columns, corrections = [] }: Mapping, rows: readonly SheetRow[]): Header<string> => {
  const row = rows.find(({ number }) => number === headerRow) ?? { number: headerRow, cells: [] };
  const written = HEADINGS_OF_KIND[kind].read(row);
  const header = columns === undefined ? written : { ...written, columns: Object.fromEntries(columns.map(({ field, column }) => [field, column])), repeated: [] };
  return withColumnsFor(corrections.map(({ field }) => field), header, HEADINGS_OF_KIND[kind]);
};

/** What was corrected although the list has no column for it, as a code where there are only names, stands in one beside the others. */
const withColumnsFor = (fields: readonly string[], { titles, columns, ...header }: Header<string>, { titleOf }: AnyHeadings): Header<string> => {
  const added = [...new Set(fields)].filter((field) => columns[field] === undefined);
  const beside = Math.max(titles.length, ...Object.values(columns).map((column = 0) => column + 1));
  const empty = Array.from({ length: beside - titles.length }, () => '');
  return {
    ...header,
    titles: added.length === 0 ? titles : [...titles, ...empty, ...added.map(titleOf)],
    columns: { ...columns, ...Object.fromEntries(added.map((field, at) => [field, beside + at])) },
  };
};

/** A corrected cell is what a person typed: text. */
export const withCorrections = (rows: readonly SheetRow[], { corrections = [] }: Mapping, { columns }: Header<string>): readonly SheetRow[] => {
  if (corrections.length === 0) return rows;
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, field, value } of corrections) {
    const column = columns[field];
    if (column !== undefined) byRow.set(row, (byRow.get(row) ?? new Map<number, string>()).set(column, value));
  }
  return rows.map((row) => {
    const typed = byRow.get(row.number);
    if (typed === undefined) return row;
    const width = Math.max(row.cells.length, ...[...typed.keys()].map((column) => column + 1));
    return { ...row, cells: Array.from({ length: width }, (_, column) => {
      const text = typed.get(column);
      return text === undefined ? row.cells[column] ?? { text: '', kind: 'empty' as const } : { text, kind: text.trim() === '' ? 'empty' as const : 'text' as const };
    }) };
  });
};
