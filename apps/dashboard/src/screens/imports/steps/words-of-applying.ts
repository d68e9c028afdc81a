import { both } from '../../../words/bilingual.js';
import { rowsInEnglish as rows } from '../words.js';

export const WORDS = {
  previewLead: both('Beginilah akibatnya bila diterapkan sekarang. Belum ada yang dicatat.', 'This is what applying it now would do. Nothing is recorded yet.'),
  created: both('Lokasi baru', 'New locations'),
  createdCounts: both('Baris untuk lokasi yang belum tercatat.', 'Rows for locations that are not recorded yet.'),
  changed: both('Berubah', 'Changed'),
  changedCounts: both('Baris yang mengubah angka lokasi yang sudah tercatat.', 'Rows that change figures of locations already recorded.'),
  unchanged: both('Tidak berubah', 'Unchanged'),
  unchangedCounts: both('Baris yang isinya sudah tercatat demikian; tidak dicatat lagi.', 'Rows whose content is already recorded so; they are not recorded again.'),
  refused: both('Akan ditolak', 'Would be refused'),
  refusedCounts: both('Baris yang siap, tetapi ditolak oleh aturan atau berada di luar wewenang Anda.', 'Rows that are ready, but refused by the rules or outside your authority.'),
  refusedRows: both('Baris yang akan ditolak', 'Rows that would be refused'),
  refusedShown: (shown: string, total: string) => both(`${shown} pertama dari ${total}`, `the first ${shown} of ${total}`),

  choice: both('Cara menerapkan', 'How to apply'),
  valid: (ready: string, left: string) => both(`Hanya baris yang siap: ${ready} baris diterapkan, ${left} ditinggalkan`, `Only rows that are ready: ${rows(ready)} applied, ${left} left out`),
  whole: (ready: string) => both(`Semua atau tidak sama sekali: ${ready} baris, atau tidak satu pun`, `All or nothing: ${rows(ready)}, or none`),
  wholeNot: (wrong: string) => both(`Belum dapat dipilih: ${wrong} baris masih galat atau ganda.`, `Not possible yet: ${rows(wrong)} with errors or said twice.`),
  apply: (ready: string) => both(`Terapkan ${ready} baris`, `Apply ${rows(ready)}`),
  confirmTitle: both('Terapkan impor ini?', 'Apply this import?'),
  confirm: (ready: string, name: string) => both(`${ready} baris dari ${name} akan dicatat sebagai peristiwa, dengan nama Anda. Riwayat tidak dapat dihapus; pembatalan dicatat sebagai peristiwa baru.`, `${rows(ready)} of ${name} will be recorded as events, in your name. History cannot be erased; taking it back is recorded as new events.`),
  cancel: both('Kembali', 'Back'),
  stopped: both('Impor terhenti', 'The import stopped'),
  stoppedHint: both('Yang sudah tercatat tetap tercatat; menerapkan lagi melanjutkan sisanya tanpa mencatat dua kali.', 'What was recorded stays; applying again goes on with the rest and records nothing twice.'),
  applying: (done: string, total: string) => both(`Menerapkan: ${done} dari ${total} baris`, `Applying: ${done} of ${rows(total)}`),
  undoing: (done: string, total: string) => both(`Membatalkan: ${done} dari ${total} baris`, `Undoing: ${done} of ${rows(total)}`),
  annotated: both('Unduh berkas dengan kesalahan', 'Download the file with its errors'),
  underWay: both('Berjalan di server. Halaman ini boleh ditutup.', 'Carried out by the server. This page may be closed.'),
};
