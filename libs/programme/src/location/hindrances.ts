import type { Bilingual } from '@app/kernel';
import { hindranceLabel } from '../chase/reasons.js';
import type { Hindrance, KnownLocation } from './state.js';

export type StandingHindrance = Hindrance & { readonly code: string; readonly label: Bilingual };

/** What has ended is hindered by nothing. */
export const standingHindrances = ({ situation, hindrances = {} }: Pick<KnownLocation, 'situation' | 'hindrances'>): readonly StandingHindrance[] =>
  situation === 'active' || situation === 'suspended' ? Object.entries(hindrances).map(([code, one]) => ({ code, label: hindranceLabel(code), ...one })) : [];
