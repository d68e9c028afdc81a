import type { Bilingual } from '@app/kernel';
import { BANDS, type Band } from '../deadline-board/bands.js';
import type { BandCounts } from '../deadline-board/queries.js';

/** Bands that the first screen counts beside its cards. */
export const ATTENTION = ['verified-unpaid', 'tranche-2-waiting', 'paid-but-still', 'crossing-year', 'may-accelerate'] as const satisfies readonly Band[];

export type Attention = { readonly band: (typeof ATTENTION)[number]; readonly deadlines: number; readonly counts: Bilingual };

export const attentionOf = (counts: BandCounts): readonly Attention[] => ATTENTION.map((band) => ({ band, deadlines: counts[band] ?? 0, counts: BANDS[band] }));
