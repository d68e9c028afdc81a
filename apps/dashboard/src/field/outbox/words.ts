import { both } from '../../words/bilingual.js';

export const WORDS = {
  kept: both('Disimpan di HP', 'Kept on this phone'),
  uploading: both('Mengunggah berkas', 'Uploading files'),
  fileOf: (file: string, of: string) => both(`Berkas ${file} dari ${of}`, `File ${file} of ${of}`),
  sent: both('Dikirim, menunggu jawaban', 'Sent, awaiting the answer'),
  accepted: both('Diterima', 'Accepted'),
  refused: both('Ditolak', 'Refused'),
  overtaken: both('Bentrok', 'Conflict'),
  unanswered: (moment: string) => both(`Jawaban tidak sampai (${moment}). Dikirim lagi dengan kunci yang sama; tidak akan tercatat dua kali.`, `No answer arrived (${moment}). It is sent again with the same key; it will not be recorded twice.`),
  receipt: (number: string, moment: string) => both(`Nomor urut ${number}, ${moment} (waktu server)`, `Sequence number ${number}, ${moment} (server time)`),
  nothingNew: both('Sudah demikian; tidak ada yang perlu dicatat.', 'It was already so; there was nothing to record.'),
  meanwhile: both('Lokasi ini berubah lebih dahulu:', 'This location changed first:'),
  sendNewer: both('Masih sesuai: kirim', 'Still right: send'),
  correct: both('Perbaiki', 'Correct'),
  discard: both('Buang', 'Discard'),
  discardAsk: both('Buang laporan ini? Yang dibuang tidak dapat dikembalikan.', 'Discard this report? It cannot be brought back.'),
  discardYes: both('Ya, buang', 'Yes, discard'),
  discardNo: both('Tidak', 'No'),
  written: (moment: string) => both(`Ditulis ${moment}`, `Written ${moment}`),
  clause: both('Dasar', 'By'),
  acceptedKept: both('Yang diterima dihapus dari HP setelah tujuh hari.', 'Accepted ones are removed from this phone after seven days.'),
} as const;
