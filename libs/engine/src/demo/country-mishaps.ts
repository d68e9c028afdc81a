import { DELAY_CODES } from '@app/programme';
import type { Mishap } from '../simulation/mishaps.js';

/** What a screen is to show besides: what stands in the way, and that it is over. */
export const COUNTRY_MISHAPS: readonly Mishap[] = [
  {
    key: 'hindered', share: 0.14, by: 'fasilitator', days: 40,
    comes: ({ situation, institution }) => situation === 'active' && institution !== undefined,
    draft: (_, __, { chance }) => ({ type: 'FlagHindrance', data: { code: chance.pick(DELAY_CODES), note: 'Kendala di lapangan (simulasi)' } }),
  },
  {
    key: 'hindrance lifted', share: 0.5, by: 'fasilitator', days: 30,
    comes: ({ situation, hindrances = {} }) => situation === 'active' && Object.keys(hindrances).length > 0,
    draft: (_, { hindrances = {} }) => ({ type: 'LiftHindrance', data: { code: Object.keys(hindrances)[0] ?? '', note: 'Kendala selesai (simulasi)' } }),
  },
];
