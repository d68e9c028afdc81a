import { bilingual, type Bilingual } from '@app/kernel';
import { longDate } from '../sentences/long-date.js';
import { isByHand, type FormColumn, type ReportForm } from './form.js';
import type { ReportPeriod } from './facts.js';

const ASSUMED = ' *';

/** An assumed column says so wherever the sheet goes. */
export const headingOf = ({ heading, source }: FormColumn): Bilingual =>
  (source === 'A' ? bilingual(`${heading.id}${ASSUMED}`, `${heading.en}${ASSUMED}`) : heading);

export const assumedColumns = ({ columns }: ReportForm): readonly FormColumn[] => columns.filter(({ source }) => source === 'A');

/** What stands on the face of a form before its rows. */
export const faceOf = (form: ReportForm, { from, until }: ReportPeriod): readonly Bilingual[] => {
  const assumed = assumedColumns(form).length;
  return [
    bilingual(`Periode ${longDate(from).id} sampai ${longDate(until).id}`, `Period ${longDate(from).en} to ${longDate(until).en}`),
    bilingual(
      'Tahapan, kontrak, fisik dan dana menurut kejadian sampai akhir periode; tenaga kerja menurut laporan bulanan termasuk koreksinya.',
      'Stages, contract, works and money by what had happened at the end of the period; labour by the monthly reports with their corrections.',
    ),
    ...(form.source === 'A' ? [bilingual('Bentuk formulir ini diasumsikan; belum ada formulir resmi dari kantor.', 'The shape of this form is assumed; no office has supplied the official one.')] : []),
    ...(assumed === 0 ? [] : [bilingual(`Bertanda *: ${assumed} dari ${form.columns.length} kolom diasumsikan.`, `Marked *: ${assumed} of ${form.columns.length} columns are assumed.`)]),
    ...(form.columns.some(isByHand) ? [bilingual('Kolom yang kosong seluruhnya tidak tercatat dalam sistem dan diisi tangan.', 'Columns that are all empty are not recorded in the system and are filled in by hand.')] : []),
  ];
};
