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
  photos: hinted(ask('files', 'Foto', 'Photos'), 'PDF, JPEG, PNG, WebP, XLSX atau DOCX. Berkas diunggah; nama, ukuran dan sidik SHA-256-nya dicatat.', 'PDF, JPEG, PNG, WebP, XLSX or DOCX. The file is uploaded; its name, size and SHA-256 fingerprint are recorded.'),
  files: hinted(ask('files', 'Berkas', 'Files'), 'PDF, JPEG, PNG, WebP, XLSX atau DOCX. Berkas diunggah; nama, ukuran dan sidik SHA-256-nya dicatat.', 'PDF, JPEG, PNG, WebP, XLSX or DOCX. The file is uploaded; its name, size and SHA-256 fingerprint are recorded.'),
} as const;

export { ahead, ask, choose, hinted, maybe };
