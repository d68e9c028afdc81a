import type { Header, HeadingSet } from '../designation/headings.js';
import { cellReader, readText, type CellReader } from '../designation/cell-reader.js';
import { problem, type Problem } from '../designation/problems.js';
import { isEmpty, openRow, type Defaults, type RowCells } from '../designation/row-cells.js';
import type { SheetRow } from '../designation/sheet.js';
import type { LocationCommand, RegionNames } from '../location/commands.js';
import type { Situation } from '../location/state.js';

/** As much of a location as it takes to know that a row speaks of it. */
export type KnownPlace = {
  readonly names: RegionNames;
  readonly situation: Situation;
  readonly works: readonly { readonly work: string; readonly name: string }[];
  readonly sk: { readonly number: string; readonly date: string; readonly row: number };
  readonly amount: number;
};

export type ReportContext<Field extends string> = {
  readonly header: Header<Field>;
  readonly defaults: Defaults<Field>;
  /** Undefined also for what lies outside the authority of whoever asks. */
  readonly knows: (locationId: string) => KnownPlace | undefined;
};

/** A kind of report: what it tells besides the place it speaks of. */
export type ReportForm<Field extends string> = {
  readonly headings: HeadingSet<Field>;
  readonly required: readonly Field[];
  /** Where all of them are blank, the row has nothing to report. */
  readonly figures: readonly Field[];
  readonly command: (work: string | undefined, reader: CellReader<Field>, cells: RowCells<Field>) => { readonly command?: LocationCommand; readonly problems: readonly Problem[] };
  /** Two rows of one key speak of the same thing. */
  readonly keyOf: (command: LocationCommand) => string;
};

export type ReportRow = { readonly row: number; readonly locationId?: string; readonly command?: LocationCommand; readonly problems: readonly Problem[]; readonly repeats?: number };

type PlaceField = 'locationId' | 'work';

export const readReports = <Field extends string>(
  rows: readonly SheetRow[], form: ReportForm<Field | PlaceField>, { header, defaults, knows }: ReportContext<Field | PlaceField>,
): { readonly rows: readonly ReportRow[]; readonly skipped: readonly number[] } => {
  const firstRow = new Map<string, number>();
  const skipped: number[] = [];
  const read = rows.filter(({ number, cells }) => number > header.row && !cells.every(isEmpty)).flatMap((sheetRow): readonly ReportRow[] => {
    const cells = openRow(sheetRow, header, defaults, form.headings);
    if (form.figures.every((field) => isEmpty(cells.cell(field)))) {
      skipped.push(sheetRow.number);
      return [];
    }
    const one = readReport(cells, form, knows);
    if (one.command === undefined || one.locationId === undefined) return [one];
    const key = `${one.locationId} ${form.keyOf(one.command)}`;
    const earlier = firstRow.get(key);
    if (earlier === undefined) {
      firstRow.set(key, one.row);
      return [one];
    }
    return [{ row: one.row, locationId: one.locationId, problems: [cells.complain('locationId', 'row.repeated', { other: String(earlier) })], repeats: earlier }];
  });
  return { rows: read, skipped };
};

const readReport = <Field extends string>(cells: RowCells<Field | PlaceField>, form: ReportForm<Field | PlaceField>, knows: ReportContext<Field>['knows']): ReportRow => {
  const reader = cellReader(cells, ['locationId', ...form.required]);
  const locationId = reader.read('locationId', readText);
  const work = reader.read('work', readText);
  const { command, problems } = form.command(work, reader, cells);
  const ofPlace = locationId === undefined ? [] : placeProblems(locationId, work, cells, knows);
  const all = [...reader.problems, ...ofPlace, ...problems];
  return { row: cells.row, problems: all, ...(locationId !== undefined && { locationId }), ...(all.length === 0 && locationId !== undefined && command !== undefined && { command }) };
};

const placeProblems = (locationId: string, work: string | undefined, cells: RowCells<PlaceField>, knows: ReportContext<PlaceField>['knows']): readonly Problem[] => {
  const place = knows(locationId);
  if (place === undefined) return [cells.complain('locationId', 'location.unknown')];
  const { works } = place;
  const other = works.map((one) => `${one.work}: ${one.name}`).join(', ');
  const suggestion = works.length === 1 ? works[0]?.work : undefined;
  if (work === undefined) return works.length === 0 ? [] : [cells.complain('work', 'work.missing', { other, suggestion })];
  return works.some((one) => one.work === work) ? [] : [cells.complain('work', 'work.unknown', { other, suggestion })];
};

/** Columns without which no row can be read. */
export const missingColumns = <Field extends string>(headings: HeadingSet<Field>, required: readonly Field[], { row, titles, columns }: Header<Field>, defaults: Defaults<Field>): readonly Problem[] => required
  .filter((field) => columns[field] === undefined && defaults[field] === undefined)
  .map((field) => problem('column.missing', { row, column: headings.titleOf(field), value: titles.join('; ') }));
