import { bilingual, type Bilingual } from '@app/kernel';
import type { CalendarCommand, DayOffKind } from '../calendar/commands.js';
import type { CalendarEvent } from '../calendar/events.js';
import { longDate } from './long-date.js';

type InRow = { readonly row: number };
type OfYear = { readonly year: number };
type Dated = { readonly date: string };

export const CALENDAR_REFUSALS = {
  'calendar.year-invalid': ({ year }: OfYear) =>
    bilingual(`Tahun ${year} bukan tahun kalender yang dapat ditetapkan.`, `${year} is no year that a calendar can be set for.`),
  'calendar.region-invalid': ({ region }: { readonly region: string }) => bilingual(
    `${region} bukan kode Kemendagri provinsi atau kabupaten/kota.`,
    `${region} is not the Kemendagri code of a province or regency.`,
  ),
  'calendar.decree-missing': () => bilingual('Nomor keputusan yang menetapkan hari libur belum diisi.', 'The decree that sets the days off is missing.'),
  'calendar.clause-missing': () => bilingual('Keterangan sumber daftar hari libur belum diisi.', 'Where the list of days off is from has not been said.'),
  'calendar.source-unknown': ({ source }: { readonly source: string }) =>
    bilingual(`Tanda sumber ${source} tidak dikenal; yang dikenal S, P, L atau A.`, `The source mark ${source} is unknown; it is S, P, L or A.`),
  'calendar.published-invalid': ({ date }: Dated) =>
    bilingual(`Tanggal pengumuman ${date} tidak ada dalam kalender.`, `The day of publication ${date} is no day of the calendar.`),
  'calendar.published-later': ({ date, year }: Dated & OfYear) => bilingual(
    `Pengumuman ${longDate(date).id} lebih lambat dari tahun ${year} yang diaturnya.`,
    `The publication on ${longDate(date).en} is later than the year ${year} that it is about.`,
  ),
  'calendar.superseded': ({ date, decree, published }: Dated & { readonly decree: string; readonly published: string }) => bilingual(
    `Pengumuman ${longDate(date).id} mendahului daftar yang berlaku, yaitu ${decree} tanggal ${longDate(published).id}.`,
    `The publication of ${longDate(date).en} precedes the list in force, ${decree} of ${longDate(published).en}.`,
  ),
  'calendar.days-missing': () => bilingual('Daftar hari libur masih kosong.', 'The list of days off is empty.'),
  'calendar.day-invalid': ({ row, date }: InRow & Dated) =>
    bilingual(`Baris ${row}: ${date} tidak ada dalam kalender.`, `Row ${row}: ${date} is no day of the calendar.`),
  'calendar.day-outside-year': ({ row, date, year }: InRow & Dated & OfYear) =>
    bilingual(`Baris ${row}: ${longDate(date).id} di luar tahun ${year}.`, `Row ${row}: ${longDate(date).en} lies outside ${year}.`),
  'calendar.day-twice': ({ row, date, first }: InRow & Dated & { readonly first: number }) => bilingual(
    `Baris ${row}: ${longDate(date).id} sudah disebut pada baris ${first}.`,
    `Row ${row}: ${longDate(date).en} has already been named in row ${first}.`,
  ),
  'calendar.kind-unknown': ({ row, kind }: InRow & { readonly kind: string }) =>
    bilingual(`Baris ${row}: jenis hari libur ${kind} tidak dikenal.`, `Row ${row}: ${kind} is no kind of day off.`),
  'calendar.kind-misplaced': ({ row, kind }: InRow & { readonly kind: DayOffKind }) => kind === 'libur-daerah'
    ? bilingual(`Baris ${row}: libur daerah hanya untuk daftar suatu wilayah.`, `Row ${row}: a regional day off belongs in the list of a region.`)
    : bilingual(
      `Baris ${row}: daftar suatu wilayah hanya memuat libur daerah; ${DAY_OFF_KIND_LABELS[kind].id.toLowerCase()} ditetapkan secara nasional.`,
      `Row ${row}: the list of a region holds only regional days off; ${DAY_OFF_KIND_LABELS[kind].en.toLowerCase()} is set for the nation.`,
    ),
  'calendar.name-missing': ({ row }: InRow) =>
    bilingual(`Baris ${row}: nama hari libur belum lengkap dalam kedua bahasa.`, `Row ${row}: the name of the day off is not complete in both languages.`),
} as const;

export const DAY_OFF_KIND_LABELS: { readonly [K in DayOffKind]: Bilingual } = {
  'libur-nasional': bilingual('Libur nasional', 'National holiday'),
  'cuti-bersama': bilingual('Cuti bersama', 'Collective leave'),
  'libur-daerah': bilingual('Libur daerah', 'Regional holiday'),
};

export const CALENDAR_COMMAND_LABELS: { readonly [T in CalendarCommand['type']]: Bilingual } = {
  PublishDaysOff: bilingual('Tetapkan hari libur', 'Publish the days off'),
};

/** Said wherever a day is counted into a year without a list: there only weekends are left out. */
export const calendarUnknown = (year: number): Bilingual => bilingual(
  `Kalender ${year} belum ditetapkan: hanya Sabtu dan Minggu yang dihitung sebagai hari libur.`,
  `The calendar of ${year} has not been set: only Saturdays and Sundays are counted as days off.`,
);

export const calendarEventSentence = ({ data: { year, region, decree, added, removed } }: CalendarEvent): Bilingual => {
  const place = region === undefined ? bilingual('', '') : bilingual(` wilayah ${region}`, ` in region ${region}`);
  return bilingual(
    `Hari libur ${year}${place.id} ditetapkan dengan ${decree}: ${added.length} hari ditambah, ${removed.length} hari dihapus.`,
    `The days off of ${year}${place.en} were set by ${decree}; days added: ${added.length}, taken out: ${removed.length}.`,
  );
};
