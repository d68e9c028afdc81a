import type { Schemas } from '../../../api/client.js';
import { both, type Bilingual } from '../../../words/bilingual.js';

export type Action = Schemas['BulkQuestionDto']['action'];
export type Outcome = Schemas['BulkRowDto']['outcome'];

export const WORDS = {
  bar: both('Aksi massal', 'Bulk actions'),
  selectAll: (total: string) => both(`Pilih semua ${total} yang cocok`, `Select all ${total} that match`),
  allSelected: (total: string) => both(`Semua ${total} yang cocok dipilih`, `All ${total} that match are selected`),
  orRows: both('atau pilih baris (x)', 'or select rows (x)'),
  picked: (count: string) => both(`${count} dipilih`, `${count} selected`),
  none: both('Batalkan pilihan', 'Clear the selection'),
  tooMany: (most: string) => both(`Paling banyak ${most} baris satu per satu; untuk lebih banyak, pilih semua yang cocok.`, `At most ${most} rows one by one; for more, select all that match.`),
  preview: both('Pratinjau', 'Preview'),
  previewing: both('Setiap baris diperiksa seperti bila perintahnya dikirim sendiri; belum ada yang ditulis.', 'Every row is judged as if its command had been sent alone; nothing is written yet.'),
  exactly: (rows: string, locations: string) => both(`${rows} tenggat di ${locations} lokasi`, `${rows} deadlines in ${locations} locations`),
  letters: (rows: string, letters: string) => both(`${rows} tenggat → ${letters} surel`, `${rows} deadlines → ${letters} letters`),
  willBeDone: both('Akan dikerjakan', 'Will be done'),
  unchanged: both('Sudah demikian', 'So already'),
  refused: both('Ditolak', 'Refused'),
  failed: both('Gagal', 'Failed'),
  withoutRecipient: both('Tanpa penerima di direktori', 'Without a recipient in the directory'),
  recipients: both('Penerima', 'Recipients'),
  recipientRows: (unit: string, rows: string) => both(`${unit}: ${rows} tenggat dalam satu surel`, `${unit}: ${rows} deadlines in one letter`),
  more: (count: string) => both(`dan ${count} lagi`, `and ${count} more`),
  refusedRows: (rows: string) => both(`${rows} baris`, `${rows} rows`),
  type: (total: string) => both(`Lebih dari 500 baris: ketik ${total} untuk melanjutkan`, `More than 500 rows: type ${total} to go on`),
  run: (total: string) => both(`Jalankan untuk ${total}`, `Run for ${total}`),
  nothing: both('Tidak ada yang dapat dikerjakan.', 'There is nothing that can be done.'),
  progress: both('Kemajuan aksi massal', 'Progress of the bulk action'),
  handled: (done: string, total: string) => both(`${done} dari ${total} baris selesai diproses`, `${done} of ${total} rows handled`),
  round: (round: string) => both(`putaran ${round}`, `round ${round}`),
  retry: (rows: string) => both(`Ulangi ${rows} yang belum berhasil`, `Retry the ${rows} that did not succeed`),
  cancel: both('Batalkan sisanya', 'Cancel what is left'),
  cancelHint: both('Yang sudah dikerjakan tetap.', 'What was done stays.'),
  outcomes: both('Hasil tiap baris', 'Outcome of each row'),
  outcome: both('Hasil', 'Outcome'),
  location: both('Lokasi', 'Location'),
  stage: both('Tahapan', 'Stage'),
  every: both('Semua', 'All'),
  noRows: both('Belum ada baris dengan hasil ini.', 'No row has this outcome yet.'),
  next: both('Baris berikutnya', 'Next rows'),
  first: both('Dari awal', 'From the beginning'),
  noJobs: both('Anda belum pernah menjalankan aksi massal.', 'You have not run a bulk action yet.'),
  jobs: both('Aksi massal saya', 'My bulk actions'),
  started: both('Dimulai', 'Started'),
  action: both('Aksi', 'Action'),
  status: both('Status', 'Status'),
  look: both('Lihat', 'Look'),
  close: both('Tutup', 'Close'),
  until: both('Tunda sampai', 'Snooze until'),
  reason: both('Alasan', 'Reason'),
  role: both('Peran', 'Role'),
  account: both('Akun petugas', 'Officer’s account'),
  unit: both('Unit kerja', 'Unit'),
  code: both('Hambatan', 'Hindrance'),
  note: both('Keterangan', 'Note'),
  newDueOn: both('Tenggat baru', 'New deadline'),
  reference: both('Nomor surat dispensasi', 'Number of the letter of extension'),
  choose: both('Pilih …', 'Choose …'),
};

export const ACTION_NAMES: Readonly<Record<Action, Bilingual>> = {
  remind: both('Kirim pengingat', 'Send a reminder'),
  snooze: both('Tunda pengingat', 'Snooze reminders'),
  assign: both('Tugaskan', 'Assign'),
  flag: both('Tandai hambatan', 'Flag a hindrance'),
  extend: both('Dispensasi tenggat', 'Extend the deadline'),
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, Bilingual>> = { done: both('dikerjakan', 'done'), unchanged: both('sudah demikian', 'so already'), refused: both('ditolak', 'refused'), failed: both('gagal', 'failed') };

export const JOB_STATUS: Readonly<Record<Schemas['BulkProgressDto']['status'], Bilingual>> = { running: both('berjalan', 'running'), completed: both('selesai', 'completed'), cancelled: both('dibatalkan', 'cancelled') };
