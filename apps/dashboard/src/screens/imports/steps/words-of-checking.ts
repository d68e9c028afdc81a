import { both } from '../../../words/bilingual.js';
import { rowsInEnglish as rows } from '../words.js';

export const WORDS = {
  lists: both('Baris menurut hasil pemeriksaan', 'Rows by the outcome of the check'),
  skipped: (count: string) => both(`Dilewati: ${count} baris jumlah, nomor kolom, atau kosong.`, `Left out, as totals, numbers of columns or blank: ${rows(count)}.`),
  column: both('Kolom', 'Column'),
  value: both('Nilai asli', 'Original value'),
  empty: both('(kosong)', '(empty)'),
  problem: both('Masalah', 'Problem'),
  suggestion: both('Saran dan tindakan', 'Suggestion and action'),
  use: both('Pakai saran', 'Use suggestion'),
  useFor: (value: string, row: string) => both(`Pakai saran ${value} di baris ${row}`, `Use suggestion ${value} in row ${row}`),
  replace: both('Ganti isi', 'Replace'),
  replaceFor: (column: string, row: string) => both(`Isi pengganti ${column}, baris ${row}`, `Replacement for ${column}, row ${row}`),
  useReplacement: both('Pakai', 'Use'),
  useAll: (column: string) => both(`Pakai saran di semua baris seperti ini: ${column}`, `Use the suggestions in all such rows: ${column}`),
  useAllHint: both('Hanya baris yang sarannya satu; yang masih dapat berarti beberapa hal tetap untuk Anda pilih.', 'Only rows with a single suggestion; where several things may be meant, the choice stays yours.'),
  corrections: (count: string) => both(`${count} isi sel diganti`, `${count === '1' ? '1 cell' : `${count} cells`} replaced`),
  correctionsHint: both('Berkas Anda sendiri tidak diubah; penggantian berlaku untuk impor ini.', 'Your own file is not changed; the replacements hold for this import.'),
  most: (count: string) => both(`Satu impor menampung paling banyak ${count} penggantian. Selebihnya lebih cepat diperbaiki di berkasnya.`, `An import takes at most ${count} replacements. The rest is quicker to correct in the file itself.`),
  takeBack: (field: string, row: string) => both(`Batalkan penggantian ${field} di baris ${row}`, `Take back the replacement of ${field} in row ${row}`),
  noneOf: {
    error: both('Tidak ada baris galat.', 'No row has errors.'),
    warning: both('Tidak ada baris dengan peringatan.', 'No row has warnings.'),
    ready: both('Belum ada baris yang siap tanpa catatan.', 'No row is ready without a remark yet.'),
    duplicate: both('Tidak ada baris ganda.', 'No row is a duplicate.'),
    refused: both('Tidak ada baris yang ditolak.', 'No row was refused.'),
    'not-undone': both('Semua baris dapat dibatalkan.', 'Every row could be undone.'),
  },
  annotated: both('Unduh berkas dengan kesalahan', 'Download the file with its errors'),
  nothingReady: both('Belum ada baris yang dapat diterapkan. Perbaiki galat dahulu.', 'No row can be applied yet. Correct the errors first.'),
};
