import type { components } from '../api/openapi.js';
import { both, type Bilingual } from './bilingual.js';

type Code = components['schemas']['StandingHindranceDto']['code'];

/** By the words that letters and the engine have for them. */
export const HINDRANCE_NAMES: Readonly<Record<Code, Bilingual>> = {
  'dokumen-belum-lengkap': both('Dokumen belum lengkap', 'Documents are incomplete'),
  'sengketa-lahan': both('Sengketa lahan', 'A dispute over the land'),
  'ksm': both('KSM atau kelompok masyarakat belum siap', 'The community group (KSM) is not ready'),
  'cuaca': both('Cuaca', 'The weather'),
  'material': both('Bahan atau alat tidak tersedia', 'Materials or equipment are not available'),
  'tenaga-kerja': both('Tenaga kerja kurang', 'Too few workers'),
  'dipa': both('DIPA atau pencairan tertahan', 'The DIPA or a disbursement is held up'),
  'verifikasi': both('Menunggu verifikasi', 'Waiting for a verification'),
  'kahar': both('Keadaan kahar', 'Force majeure'),
  'lainnya': both('Lainnya', 'Something else'),
};

export const HINDRANCES = Object.keys(HINDRANCE_NAMES) as Code[];
