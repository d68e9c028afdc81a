import type { Schemas } from '../../api/client.js';
import { both, type Bilingual } from '../../words/bilingual.js';
import type { ImportKind } from './kinds.js';
import type { RowList, Step } from './search.js';

export const KIND_NAMES: Readonly<Record<ImportKind, Bilingual>> = {
  designation: both('Penetapan lokasi (SK)', 'Designation of locations (SK)'),
  progress: both('Kemajuan fisik', 'Physical progress'),
  labour: both('Tenaga kerja', 'Labour'),
};

export const STATE_NAMES: Readonly<Record<Schemas['ImportDto']['state'], Bilingual>> = {
  uploaded: both('Diunggah, belum dipetakan', 'Uploaded, not mapped yet'),
  checked: both('Diperiksa, belum diterapkan', 'Checked, not applied yet'),
  applying: both('Sedang diterapkan', 'Being applied'),
  applied: both('Diterapkan', 'Applied'),
  failed: both('Terhenti', 'Stopped'),
  undoing: both('Sedang dibatalkan', 'Being undone'),
  undone: both('Dibatalkan', 'Undone'),
};

export const STEP_NAMES: Readonly<Record<Step, Bilingual>> = {
  template: both('Unduh templat', 'Download template'),
  upload: both('Unggah', 'Upload'),
  map: both('Petakan kolom', 'Map columns'),
  check: both('Periksa', 'Check'),
  preview: both('Pratinjau dampak', 'Preview effect'),
  apply: both('Terapkan', 'Apply'),
  report: both('Laporan', 'Report'),
};

export const LIST_NAMES: Readonly<Record<RowList, Bilingual>> = {
  error: both('Galat', 'Errors'),
  warning: both('Peringatan', 'Warnings'),
  ready: both('Siap', 'Ready'),
  duplicate: both('Duplikat', 'Duplicates'),
  refused: both('Ditolak', 'Refused'),
  'not-undone': both('Tidak dapat dibatalkan', 'Cannot be undone'),
};

/** English counts one row otherwise than many. */
export const rowsInEnglish = (count: string): string => (count === '1' ? '1 row' : `${count} rows`);

export const WORDS = {
  title: both('Impor', 'Import'),
  lead: both('Daftar dari Excel atau CSV menjadi peristiwa, setelah diperiksa dan dilihat dampaknya. Sampai diterapkan, belum ada yang dicatat.', 'Lists from Excel or CSV become events, once checked and their effect seen. Nothing is recorded until they are applied.'),
  one: (name: string) => both(`Impor ${name}`, `Import ${name}`),
  notYours: both('Peran Anda tidak mengimpor daftar. Penetapan lokasi diimpor oleh pengawas pusat; kemajuan fisik dan tenaga kerja oleh fasilitator dan korkot.', 'Your role does not import lists. Designations are imported by the central supervision; physical progress and labour by facilitators and coordinators.'),
  past: both('Layar menampilkan masa lalu; impor hanya dapat dilakukan di masa kini.', 'The screen shows the past; imports can only be made in the present.'),
  all: both('Semua impor', 'All imports'),

  kind: both('Jenis daftar', 'Kind of list'),
  programme: both('Program', 'Programme'),
  year: both('Tahun anggaran', 'Fiscal year'),
  templateHint: both('Terisi dengan yang sudah tercatat di wilayah wewenang Anda. Kolom kode berformat teks, sehingga angka nol di akhir kode tidak hilang.', 'Filled with what is recorded within your authority. Code columns are text, so that the zeros at the end of codes stay.'),
  downloadTemplate: both('Unduh templat (.xlsx)', 'Download template (.xlsx)'),
  uploadHint: both('Berkas .xlsx atau .csv, paling besar 10 MB. Berkas yang sama menjadi impor yang sama, tidak dicatat dua kali.', 'An .xlsx or .csv file of at most 10 MB. The same file is the same import and is not recorded twice.'),
  upload: both('Unggah dan baca', 'Upload and read'),
  uploadHow: both('Berkas dengan makro (.xlsm) dan format lama (.xls) tidak dibaca.', 'Files with macros (.xlsm) and the old format (.xls) are not read.'),

  list: both('Impor Anda', 'Your imports'),
  listCounts: both('Berkas yang Anda unggah sendiri, terbaru lebih dahulu. Impor orang lain tidak tampak di sini.', 'Files that you uploaded yourself, newest first. Imports of others are not shown here.'),
  noList: both('Anda belum mengunggah daftar apa pun.', 'You have not uploaded any list yet.'),
  file: both('Berkas', 'File'),
  state: both('Keadaan', 'State'),
  rows: both('Baris', 'Rows'),
  outcome: both('Hasil', 'Outcome'),
  uploadedAt: both('Diunggah', 'Uploaded'),
  checkedTally: (ready: string, wrong: string) => both(`${ready} siap, ${wrong} bermasalah`, `${ready} ready, ${wrong} with problems`),
  appliedTally: (recorded: string, unchanged: string, refused: string) => both(`${recorded} dicatat, ${unchanged} sudah demikian, ${refused} ditolak`, `${recorded} recorded, ${unchanged} already so, ${refused} refused`),
  undoneTally: (rows: string, refused: string) => both(`${rows} dibatalkan, ${refused} tidak dapat dibatalkan`, `${rows} undone, ${refused} could not be undone`),

  steps: both('Langkah impor', 'Steps of the import'),
  done: both('selesai', 'done'),
  here: both('di sini', 'here'),
  later: both('belum', 'later'),
  next: (step: Bilingual) => both(`Lanjut: ${step.id}`, `Next: ${step.en}`),
  more: both('Muat baris berikutnya', 'Load the next rows'),
  shown: (shown: string, total: string) => both(`${shown} dari ${total} baris ditampilkan`, `${shown} of ${total} rows shown`),
  row: both('Baris', 'Row'),
  place: both('Tempat', 'Place'),
  why: both('Alasan', 'Reason'),
  location: both('Kode lokasi', 'Location code'),
};
