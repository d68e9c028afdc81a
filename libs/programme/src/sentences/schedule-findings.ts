import { bilingual, type Bilingual, type PlainDate } from '@app/kernel';
import { longDate } from './long-date.js';

/** What is wrong with a schedule, by finding code. */
export const SCHEDULE_FINDINGS = {
  'schedule.empty': () => bilingual('Jadwal tidak memuat satu sasaran pun.', 'The schedule holds no target.'),
  'schedule.definition-unknown': (programme: string) => bilingual(`Program ${programme} belum memiliki definisi.`, `The programme ${programme} has no definition yet.`),

  'date.impossible': (date: string) => bilingual(`Tanggal ${date} tidak ada dalam kalender.`, `The date ${date} is no day of the calendar.`),
  'date.outside-year': (date: PlainDate, fiscalYear: number) =>
    bilingual(`${longDate(date).id} berada di luar tahun anggaran ${fiscalYear}.`, `${longDate(date).en} lies outside the fiscal year ${fiscalYear}.`),
  'date.day-off': (date: PlainDate, name: Bilingual) => bilingual(
    `${longDate(date).id} hari libur (${name.id}); pilih hari kerja atau nyatakan dayOffAllowed.`,
    `${longDate(date).en} is a day off (${name.en}); choose a working day or say dayOffAllowed.`,
  ),
  'date.too-early': (date: PlainDate, before: string, beforeDue: PlainDate) => bilingual(
    `${longDate(date).id} mendahului batas waktu ${before}, ${longDate(beforeDue).id}, yang harus selesai lebih dahulu.`,
    `${longDate(date).en} is earlier than the due day of ${before}, ${longDate(beforeDue).en}, which must be completed first.`,
  ),
  'window.reversed': (from: PlainDate, until: PlainDate) => bilingual(
    `Rentang berakhir ${longDate(until).id}, sebelum dimulai ${longDate(from).id}.`,
    `The window ends on ${longDate(until).en}, before it begins on ${longDate(from).en}.`,
  ),

  'stage.twice': (stage: string) => bilingual(`Tahapan ${stage} diberi sasaran lebih dari sekali.`, `The stage ${stage} is given a target more than once.`),
  'anchor.unknown': (anchor: string) => bilingual(`Tahapan acuan ${anchor} tidak ada dalam program ini.`, `There is no stage ${anchor} in this programme to count from.`),
  'anchor.itself': (stage: string) => bilingual(`Tahapan ${stage} dihitung dari dirinya sendiri.`, `The stage ${stage} is counted from itself.`),
  'anchor.circular': (circle: string) => bilingual(`Sasaran saling menunggu: ${circle}.`, `The targets are counted from each other: ${circle}.`),
  'anchor.later': (stage: string, anchor: string) => bilingual(
    `Tahapan ${stage} dihitung dari ${anchor}, padahal ${anchor} baru dapat menyusul sesudahnya.`,
    `The stage ${stage} is counted from ${anchor}, which itself can only follow it.`,
  ),
  'span.negative': () => bilingual('Jangka waktu sasaran tidak boleh negatif.', 'The span of a target may not be negative.'),
  'span.malformed': () => bilingual(
    'Jangka waktu ditulis sebagai bilangan bulat workingDays (hari kerja) atau calendarDays (hari kalender), tidak keduanya, paling banyak 3660 hari.',
    'A span is a whole number of workingDays or of calendarDays, never both, and of 3660 days at most.',
  ),

  'override.key-twice': (key: string) => bilingual(`Kunci kekecualian ${key} ditulis lebih dari sekali.`, `The override ${key} is written more than once.`),
  'override.without-place': (key: string) => bilingual(`Kekecualian ${key} tidak menyebut provinsi maupun lokasi.`, `The override ${key} names neither provinces nor locations.`),
  'override.without-target': (key: string) => bilingual(`Kekecualian ${key} tidak memuat satu sasaran pun.`, `The override ${key} holds no target.`),
  'override.foreign-location': (key: string, location: string) => bilingual(
    `Kekecualian ${key} menyebut ${location}, yang bukan lokasi program dan tahun anggaran ini.`,
    `The override ${key} names ${location}, which is no location of this programme and fiscal year.`,
  ),
  'province.unknown': (code: string) => bilingual(`Kode provinsi ${code} tidak dikenal.`, `There is no province with the code ${code}.`),

  'rung.key-twice': (key: string) => bilingual(`Anak tangga ${key} ditulis lebih dari sekali.`, `The rung ${key} is written more than once.`),
  'rung.without-recipient': (key: string) => bilingual(`Anak tangga ${key} tidak memiliki penerima.`, `The rung ${key} has no recipient.`),
  'rung.hour': (key: string) => bilingual(`Jam kirim anak tangga ${key} harus bilangan bulat 0 sampai 23.`, `The hour of the rung ${key} must be a whole number from 0 to 23.`),
  'rung.wrong-sign': (key: string) => bilingual(
    `Anak tangga ${key} dihitung ke arah yang berlawanan dengan namanya.`,
    `The rung ${key} is counted the other way than its name says.`,
  ),
  'rung.out-of-order': (key: string, before: string) => bilingual(
    `Anak tangga ${key} jatuh sebelum ${before} yang mendahuluinya di tangga.`,
    `The rung ${key} comes due before ${before}, which stands below it.`,
  ),
} as const;

export type ScheduleFindingCode = keyof typeof SCHEDULE_FINDINGS;

/** Where in the schedule, in words; `row` counts from 1. */
export const scheduleRow = (list: 'targets' | 'ladder' | 'overrides' | { readonly override: string }, row: number): Bilingual => {
  if (list === 'targets') return bilingual(`Sasaran baris ${row}`, `Target in row ${row}`);
  if (list === 'ladder') return bilingual(`Tangga pengingat baris ${row}`, `Ladder of reminders, row ${row}`);
  if (list === 'overrides') return bilingual(`Kekecualian ke-${row}`, `Override ${row}`);
  return bilingual(`Kekecualian ${list.override} baris ${row}`, `Override ${list.override}, row ${row}`);
};
