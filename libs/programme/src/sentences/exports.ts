import { bilingual, dayIn, epochMilliseconds, instantOf, ZONES, type Actor, type Bilingual, type Instant } from '@app/kernel';
import { ROLE_LABELS } from './location-terms.js';
import { longDate } from './long-date.js';

const HOUR = 3_600_000;

/** `11 April 2021 10.05 WIB`. */
const momentInWords = (at: Instant): Bilingual => {
  const day = longDate(dayIn('WIB', at));
  const clock = instantOf(epochMilliseconds(at) + ZONES.WIB * HOUR).slice(11, 16);
  return bilingual(`${day.id} ${clock.replace(':', '.')} WIB`, `${day.en} ${clock} WIB`);
};

type Filter = { readonly label: Bilingual; readonly value: Bilingual };

/** What stands above and below the rows of a sheet. */
export const WORDS_OF_SHEETS = {
  filters: (filters: readonly Filter[]): Bilingual => {
    if (filters.length === 0) return bilingual('Saringan: tidak ada', 'Filters: none');
    const told = (language: keyof Bilingual): string => filters.map(({ label, value }) => `${label[language]}: ${value[language]}`).join(' · ');
    return bilingual(`Saringan: ${told('id')}`, `Filters: ${told('en')}`);
  },
  reach: (regions: string, programmes: string | undefined): Bilingual => bilingual(
    `Wewenang: ${regions === '' ? 'seluruh Indonesia' : regions}${programmes === undefined ? '' : `; program ${programmes}`}`,
    `Authority: ${regions === '' ? 'all of Indonesia' : regions}${programmes === undefined ? '' : `; programmes ${programmes}`}`,
  ),
  asOf: (position: string): Bilingual => bilingual(`Data sampai posisi ${position}`, `Data as of position ${position}`),
  counted: (preview: string, at: Instant): Bilingual => {
    const when = momentInWords(at);
    return bilingual(`Simulasi ${preview}, dihitung ${when.id}; belum ada yang diterbitkan`, `What-if ${preview}, counted at ${when.en}; nothing has been published`);
  },
  askedBy: ({ id, role, unit }: Pick<Actor, 'id' | 'role' | 'unit'>, at: Instant): Bilingual => {
    const when = momentInWords(at);
    return bilingual(`Diminta ${when.id} oleh ${id} (${ROLE_LABELS[role].id}, ${unit})`, `Asked for at ${when.en} by ${id} (${ROLE_LABELS[role].en}, ${unit})`);
  },
  rows: (rows: number): Bilingual => bilingual(`Akhir daftar: ${rows} baris.`, `End of the list: ${rows} rows.`),
  tooLong: (rows: number, most: number): Bilingual => bilingual(
    `Daftar ini ${rows} baris; satu berkas Excel memuat paling banyak ${most}. Persempit saringannya, atau unduh sebagai CSV.`,
    `This list has ${rows} rows; an Excel file takes at most ${most}. Narrow the filters, or take it as CSV.`,
  ),
  moved: (position: string): Bilingual => bilingual(
    `Selama berkas ini ditulis, data bertambah sampai posisi ${position}; baris yang ditulis belakangan dapat lebih baru.`,
    `While this file was written, the data went on to position ${position}; rows written later may be newer.`,
  ),
} as const;
