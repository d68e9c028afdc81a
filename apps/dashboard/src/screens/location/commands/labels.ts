import { both } from '../../../words/bilingual.js';
import type { ChoiceOf, Field, Kind } from './fields.js';

/** A field of a form; shorter to write than to read. */
const ask = <K extends Kind>(kind: K, id: string, en: string) => ({ kind, label: both(id, en) });
const maybe = <K extends Kind>(kind: K, id: string, en: string) => ({ ...ask(kind, id, en), optional: true as const });
const choose = <K extends 'choice' | 'several'>(kind: K, of: ChoiceOf, id: string, en: string) => ({ ...ask(kind, id, en), of });
const ahead = <F extends Field>(field: F) => ({ ...field, isAhead: true });
const hinted = <F extends Field>(field: F, id: string, en: string) => ({ ...field, hint: both(id, en) });

export const COMMON = {
  reason: ask('prose', 'Alasan', 'Reason'),
  note: maybe('prose', 'Catatan', 'Note'),
  reference: ask('text', 'Nomor surat dasar', 'Reference of the letter'),
  amount: ask('rupiah', 'Jumlah (Rp)', 'Amount (Rp)'),
  stage: ask('target', 'Tahapan', 'Stage'),
  evidence: ask('target', 'Bukti', 'Evidence'),
  tranche: ask('target', 'Tahap penyaluran', 'Tranche'),
  report: ask('target', 'Laporan', 'Report'),
  finding: ask('target', 'Temuan', 'Finding'),
  work: maybe('target', 'Paket pekerjaan', 'Work'),
  photos: hinted(ask('files', 'Foto', 'Photos'), 'Foto dari kamera atau galeri, atau PDF. Setelah terkirim, foto tidak dapat diganti diam-diam.', 'Photos from the camera or the gallery, or PDF. Once sent, a photo cannot be replaced unnoticed.'),
  files: hinted(ask('files', 'Berkas', 'Files'), 'PDF atau foto; dari komputer juga Excel (.xlsx) dan Word (.docx). Setelah terkirim, berkas tidak dapat diganti diam-diam.', 'PDF or photos; from a computer also Excel (.xlsx) and Word (.docx). Once sent, a file cannot be replaced unnoticed.'),
} as const;

export { ahead, ask, choose, hinted, maybe };
