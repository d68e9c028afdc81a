import { ReportRows, reportSheet, shippedForms } from '@app/engine';
import { dayIn, type PlainDate } from '@app/kernel';
import { periodOf, type ReportForm } from '@app/programme';
import type { House } from '../house/house.js';
import { misused } from '../terminal/complaint.js';
import type { SheetOptions } from './sheet-command.js';
import { READER, writeSheet, type Written } from './write-sheet.js';

export type ReportOptions = SheetOptions & { readonly month?: string; readonly until?: PlainDate };

/** A form, filled in as over HTTP: the same rows, the same face. */
export const writeReport = async (house: House, key: string, { programme, year: fiscalYear, province, satker, month, until, ...where }: ReportOptions): Promise<Written> => {
  const form = formOf(key);
  if (programme === undefined || fiscalYear === undefined) throw misused('Formulir memerlukan --programme dan --year.', 'A form takes --programme and --year.');
  const period = periodOf(form.period, fiscalYear, { month, until }, dayIn('WIB', house.clock.now()));
  const filters = { programme, fiscalYear, province, satker };
  const rows = new ReportRows(house.readStore, house.archive);
  return writeSheet(house, where, ({ language, stages }) =>
    reportSheet(form, { period, filters, language, portions: rows.of(form, { period, filters, scope: READER.scope, language, stages }) }));
};

const formOf = (key: string): ReportForm => {
  const forms = shippedForms();
  const form = forms.get(key);
  const known = [...forms.keys()].join(', ');
  if (form === undefined) throw misused(`Formulir ${key} tidak ada. Yang ada: ${known}.`, `There is no form ${key}. There are: ${known}.`);
  return form;
};
