import { bilingual, type Bilingual } from '@app/kernel';
import type { Labelled } from '../definition/definition.js';
import type { Sourced } from '../definition/sourced.js';
import { labelIn } from '../sentences/location-terms.js';

/** Why work is late or comes to be: to choose from where a rung asks for it, and where a hindrance is flagged. */
export const DELAY_REASONS: Sourced & { readonly reasons: readonly Labelled[] } = {
  source: 'A',
  clause: 'Daftar alasan keterlambatan susunan Tahapan; belum ada daftar resmi.',
  reasons: [
    { key: 'dokumen-belum-lengkap', label: bilingual('Dokumen belum lengkap', 'Documents are incomplete') },
    { key: 'sengketa-lahan', label: bilingual('Sengketa lahan', 'A dispute over the land') },
    { key: 'ksm', label: bilingual('KSM atau kelompok masyarakat belum siap', 'The community group (KSM) is not ready') },
    { key: 'cuaca', label: bilingual('Cuaca', 'The weather') },
    { key: 'material', label: bilingual('Bahan atau alat tidak tersedia', 'Materials or equipment are not available') },
    { key: 'tenaga-kerja', label: bilingual('Tenaga kerja kurang', 'Too few workers') },
    { key: 'dipa', label: bilingual('DIPA atau pencairan tertahan', 'The DIPA or a disbursement is held up') },
    { key: 'verifikasi', label: bilingual('Menunggu verifikasi', 'Waiting for a verification') },
    { key: 'kahar', label: bilingual('Keadaan kahar', 'Force majeure') },
    { key: 'lainnya', label: bilingual('Lainnya', 'Something else') },
  ],
};

export const DELAY_CODES: readonly string[] = DELAY_REASONS.reasons.map(({ key }) => key);

export const hindranceLabel = (code: string): Bilingual => labelIn(DELAY_REASONS.reasons, code);

/** How far an answer reaches, in working days. */
export const ANSWER_LIMITS: Sourced & { readonly promise: number; readonly snooze: number } = {
  source: 'A',
  clause: 'Batas janji dan penundaan pengingat susunan Tahapan; belum ada ketentuan resmi.',
  promise: 14,
  snooze: 10,
};
