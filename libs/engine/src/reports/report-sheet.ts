import { bilingual, type Language } from '@app/kernel';
import { faceOfReport, headingOf, type CellValue, type ReportForm, type ReportPeriod } from '@app/programme';
import type { LocationFilters } from '@app/read-models';
import type { SheetAsked } from '../exports/index.js';

type Cells = readonly CellValue[];
type Filled = { readonly period: ReportPeriod; readonly filters: LocationFilters; readonly language: Language; readonly portions: AsyncIterable<readonly Cells[]> };

/** A form with its rows, as a sheet. */
export const reportSheet = (form: ReportForm, { period, filters, language, portions }: Filled): SheetAsked<Cells> => ({
  name: bilingual(form.form, form.form), title: form.title, notes: faceOfReport(form, period), table: 'location_board', filters, portions,
  columns: form.columns.map((column) => ({ title: headingOf(column)[language], width: column.width, format: column.format })),
  cells: (cells) => cells,
});
