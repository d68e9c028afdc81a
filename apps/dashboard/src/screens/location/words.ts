import { both } from '../../words/bilingual.js';
import type { Tab } from './search.js';

export const WORDS = {
  dossier: both('Berkas lokasi', 'Location file'),
  print: both('Cetak', 'Print'),
  backToPage: both('Kembali ke halaman lokasi', 'Back to the page of the location'),
  stateOf: (moment: string, id: string, revision: string) => both(`Keadaan per ${moment}; ${id}, nomor urut ${revision}.`, `State of ${moment}; ${id}, sequence number ${revision}.`),
  backToList: both('Semua lokasi', 'All locations'),
  programme: both('Program', 'Programme'),
  year: both('Tahun anggaran', 'Fiscal year'),
  sk: both('SK penetapan', 'Designating SK'),
  skRow: (date: string, row: string) => both(`tanggal ${date}, nomor urut ${row}`, `of ${date}, row ${row}`),
  amount: both('Besaran', 'Amount'),
  code: both('Kode wilayah', 'Region code'),
  satker: both('Satker', 'Satker'),
  institution: both('KSM/BKM', 'Community body'),
  hindrances: both('Hambatan', 'Hindrances'),
  hinderedSince: (label: string, day: string) => both(`${label} sejak ${day}`, `${label} since ${day}`),
  officers: both('Petugas', 'Officers'),
  noOfficer: both('Belum ada petugas yang ditunjuk', 'No officer assigned yet'),
  none: both('belum ada', 'none yet'),
  definition: both('Ketentuan', 'Definition'),
  version: (version: string) => both(`versi ${version}`, `version ${version}`),
  stages: both('Perjalanan tahapan', 'Course of the stages'),
  stagesExplained: both('Setiap tahapan dengan tenggat pertamanya (rencana awal), tenggat yang berlaku, dan tanggal selesainya; dokumen wajib yang terverifikasi dari yang diminta; dan siapa yang menjalankannya.', 'Each stage with its first deadline (original plan), the deadline in force, and the day it was completed; required documents verified out of those asked for; and who carries it out.'),
  replaces: both('Menggantikan', 'Replaces'),
  replacedBy: both('Digantikan oleh', 'Replaced by'),
  turn: both('Giliran', 'Whose turn'),
  tabs: both('Rincian lokasi', 'Details of the location'),
  beforeFirst: both('Pada saat ini lokasi belum ditetapkan, atau belum diketahui sistem.', 'At this moment the location had not been designated, or the system did not know of it.'),
};

export const TAB_NAMES: Readonly<Record<Tab, { readonly id: string; readonly en: string }>> = {
  timeline: both('Linimasa', 'Timeline'),
  evidence: both('Dokumen dan bukti', 'Documents and evidence'),
  money: both('Dana', 'Money'),
  works: both('Fisik', 'Works'),
  labour: both('Tenaga kerja', 'Labour'),
  deadlines: both('Tenggat', 'Deadlines'),
  reminders: both('Pengingat', 'Reminders'),
  findings: both('Temuan', 'Findings'),
};
