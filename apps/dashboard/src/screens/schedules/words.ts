import { both } from '../../words/bilingual.js';
import type { Part } from './search.js';

export const WORDS = {
  title: both('Jadwal Nasional', 'National schedule'),
  lead: both('Tenggat tiap tahapan menurut program dan tahun anggaran, dengan seluruh revisinya.', 'The deadlines of each stage by programme and fiscal year, with all revisions.'),
  list: both('Jadwal tiap program dan tahun', 'Schedules of programmes and years'),
  programme: both('Program', 'Programme'),
  year: both('TA', 'FY'),
  newest: both('Yang berlaku', 'In force'),
  published: both('Diterbitkan', 'Published'),
  reference: both('Surat', 'Letter'),
  reason: both('Alasan', 'Reason'),
  drafts: both('Rancangan', 'Drafts'),
  standing: both('Penerapan', 'Taking over'),
  revision: (number: string) => both(`Revisi ${number}`, `Revision ${number}`),
  initial: both('Jadwal awal', 'Initial schedule'),
  onlyDrafts: both('Baru rancangan', 'Drafts only'),
  concluded: both('Sudah diterapkan', 'Taken over'),
  applying: both('Sedang diterapkan', 'Being taken over'),
  assumed: both('A: asumsi', 'A: assumed'),
  assumedText: both('Memuat asumsi kami yang dapat diubah; bukan jadwal resmi.', 'Holds assumptions of ours, to be changed; not an official schedule.'),
  noneMatches: both('Tidak ada jadwal untuk cakupan yang dipilih di atas.', 'No schedule matches the scope chosen above.'),
  none: both('Belum ada jadwal yang disusun.', 'No schedule has been drafted yet.'),
  all: both('Semua jadwal', 'All schedules'),
  notInPast: both('Jadwal ditampilkan seperti sekarang, juga ketika layar lain melihat ke masa lampau; perubahan tidak dapat dikirim.', 'The schedule is shown as it is now, also while other screens look at the past; changes cannot be sent.'),
  onlyCentral: both('Hanya Tim Pengawasan Pusat yang menyusun dan menerbitkan jadwal. Anda dapat membaca dan mensimulasikannya.', 'Only the central supervision team drafts and publishes schedules. You may read and simulate them.'),
  parts: both('Bagian jadwal', 'Parts of the schedule'),
  nationally: both('Nasional', 'National'),
  stage: both('Tahapan', 'Stage'),
  province: both('Provinsi', 'Province'),
  sourceMark: both('Sumber', 'Source'),
  warnings: both('Perhatian', 'Attention'),
} as const;

export const PART_NAMES = {
  'plan': both('Rencana', 'Plan'),
  'what-if': both('Simulasi', 'What if'),
  'publish': both('Terbitkan', 'Publish'),
  'revisions': both('Revisi', 'Revisions'),
  'calendar': both('Kalender', 'Calendar'),
} as const satisfies Record<Part, unknown>;

export const SOURCES = {
  S: both('S: dokumen sumber', 'S: source document'),
  P: both('P: laman publik', 'P: public page'),
  L: both('L: bawaan peraturan', 'L: legal default'),
  A: both('A: asumsi kami', 'A: our assumption'),
} as const;

export const DAY_OFF_KINDS = {
  'libur-nasional': both('Libur nasional', 'National day off'),
  'cuti-bersama': both('Cuti bersama', 'Collective leave'),
  'libur-daerah': both('Libur daerah', 'Regional day off'),
} as const;
