import { DELAY_CODES } from '@app/programme';
import { fileOf } from '../field/index.js';
import type { Mishap } from '../simulation/mishaps.js';

const PLANS = 'rkm';

/** What a screen is to show besides: plans that were there before anybody asked, what stands in the way, and that it is over. */
export const COUNTRY_MISHAPS: readonly Mishap[] = [
  {
    key: 'plans at hand', share: 0.25, by: 'fasilitator', days: 5,
    comes: ({ situation, evidence }, { acceleration }) => acceleration !== undefined && situation === 'active' && Object.values(evidence).every(({ document }) => document !== PLANS),
    draft: (on, state) => ({ type: 'SubmitEvidence', data: { document: PLANS, files: [fileOf(state, [PLANS, 'lama'], on, 'pdf')] } }),
  },
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
