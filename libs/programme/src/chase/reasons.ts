import { bilingual } from '@app/kernel';
import type { Labelled } from '../definition/definition.js';
import type { Sourced } from '../definition/sourced.js';

/** Why work is late, to choose from where a rung asks for it. */
export const DELAY_REASONS: Sourced & { readonly reasons: readonly Labelled[] } = {
  source: 'A',
  clause: 'Daftar alasan keterlambatan susunan Tahapan; belum ada daftar resmi.',
  reasons: [
    { key: 'dokumen-belum-lengkap', label: bilingual('Dokumen belum lengkap', 'Documents are incomplete') },
    { key: 'sengketa-lahan', label: bilingual('Sengketa lahan', 'A dispute over the land') },
    { key: 'cuaca', label: bilingual('Cuaca', 'The weather') },
    { key: 'material', label: bilingual('Bahan atau alat tidak tersedia', 'Materials or equipment are not available') },
    { key: 'tenaga-kerja', label: bilingual('Tenaga kerja kurang', 'Too few workers') },
    { key: 'dipa', label: bilingual('DIPA atau pencairan tertahan', 'The DIPA or a disbursement is held up') },
    { key: 'verifikasi', label: bilingual('Menunggu verifikasi', 'Waiting for a verification') },
    { key: 'lainnya', label: bilingual('Lainnya', 'Something else') },
  ],
};

/** How far an answer reaches, in working days. */
export const ANSWER_LIMITS: Sourced & { readonly promise: number; readonly snooze: number } = {
  source: 'A',
  clause: 'Batas janji dan penundaan pengingat susunan Tahapan; belum ada ketentuan resmi.',
  promise: 14,
  snooze: 10,
};
