import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';
import { rowsInEnglish } from '../words.js';

export const OUTCOME_NAMES: Readonly<Record<NonNullable<Schemas['ImportRowDto']['outcome']>, Bilingual>> = {
  recorded: both('Dicatat', 'Recorded'),
  unchanged: both('Sudah demikian', 'Already so'),
  refused: both('Ditolak', 'Refused'),
};

export const WORDS = {
  recorded: both('Dicatat', 'Recorded'),
  recordedCounts: both('Baris yang menjadi peristiwa.', 'Rows that became events.'),
  unchanged: both('Sudah demikian', 'Already so'),
  unchangedCounts: both('Baris yang isinya sudah tercatat; tidak dicatat lagi.', 'Rows whose content was recorded already; not recorded again.'),
  refused: both('Ditolak', 'Refused'),
  refusedCounts: both('Baris yang ditolak oleh aturan saat diterapkan. Alasannya ada di daftar di bawah.', 'Rows that the rules refused when they were applied. The reasons are in the list below.'),
  undone: both('Dibatalkan', 'Undone'),
  undoneCounts: both('Baris yang diambil kembali dengan peristiwa pembalik.', 'Rows taken back by events that reverse them.'),
  notUndone: both('Tidak dapat dibatalkan', 'Could not be undone'),
  notUndoneCounts: both('Baris yang lokasinya sudah berjalan lebih jauh, atau yang perubahannya tidak dikenal pembatalannya.', 'Rows whose location has moved on, or whose change has no reversal.'),
  receipt: both('Tanda terima', 'Receipt'),
  importId: both('Nomor impor', 'Import number'),
  file: both('Berkas', 'File'),
  fingerprint: both('Sidik (SHA-256)', 'Fingerprint (SHA-256)'),
  changedAt: both('Selesai menurut server', 'Ended, by the server'),
  choice: both('Cara', 'Manner'),
  choices: { 'valid-rows': both('Hanya baris yang siap', 'Only rows that are ready'), 'all-or-nothing': both('Semua atau tidak sama sekali', 'All or nothing') },
  annotated: both('Unduh berkas dengan kesalahan', 'Download the file with its errors'),
  rows: both('Hasil per baris', 'Outcome by row'),
  allRows: both('Semua baris', 'All rows'),
  undoOutcome: { undone: both('Dibatalkan', 'Undone'), refused: both('Tidak dapat dibatalkan', 'Cannot be undone') },
  notSent: both('Tidak diterapkan', 'Not applied'),
  again: (rows: string) => both(`Coba lagi ${rows} baris yang ditolak`, `Try again: ${rowsInEnglish(rows)} refused`),

  undo: both('Batalkan impor', 'Undo the import'),
  undoLead: {
    designation: both('Setiap lokasi yang ditetapkan oleh impor ini dibatalkan dengan revisi SK. Lokasi yang sudah berjalan sejak itu, dan perubahan penetapan, tidak ikut dibatalkan. Lokasi yang dibatalkan tidak dapat ditetapkan lagi untuk program dan tahun anggaran yang sama.', 'Every location that this import designated is cancelled by a revision of the SK. Locations that have moved on since, and amendments, are not taken back. A cancelled location cannot be designated again for the same programme and fiscal year.'),
    progress: both('Setiap laporan kembali ke angka sebelumnya melalui koreksi. Laporan yang sudah disusul laporan lain tidak ikut dibatalkan.', 'Every report goes back to the figure before it by a correction. Reports followed by later ones are not taken back.'),
    labour: both('Aturan tidak mengenal pembatalan laporan tenaga kerja. Koreksi angkanya di halaman lokasi.', 'The rules know no withdrawal of a labour report. Correct its figures on the page of the location.'),
  },
  nothingRecorded: both('Impor ini tidak mencatat apa pun, sehingga tidak ada yang dapat dibatalkan.', 'This import recorded nothing, so there is nothing to undo.'),
  reason: both('Alasan pembatalan', 'Reason for undoing'),
  skRevision: both('Nomor revisi SK', 'Number of the SK revision'),
  skDate: both('Tanggal revisi SK', 'Date of the SK revision'),
  undoRows: (rows: string) => both(`Batalkan ${rows} baris`, `Undo ${rowsInEnglish(rows)}`),
  confirmTitle: both('Batalkan impor ini?', 'Undo this import?'),
  confirm: (rows: string) => both(`${rows} baris diambil kembali dengan peristiwa pembalik. Riwayatnya tetap terbaca.`, `Taken back by events that reverse them: ${rowsInEnglish(rows)}. Their history stays readable.`),
};
