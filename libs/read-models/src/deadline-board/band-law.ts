import type { AccelerationEligibility } from '@app/programme';

/** What the law says that the bands go by. `worksStages`: the stages that take works from nothing to all, in any programme. */
export type BandLaw = { readonly worksStages: readonly string[]; readonly finalStages: readonly string[]; readonly eligibility: readonly (AccelerationEligibility & { readonly programme: string })[] };

export const NO_LAW: BandLaw = { worksStages: [], finalStages: [], eligibility: [] };

/** What the bands of money begin with. */
export const VERIFIED = 'RKM_VERIFICATION';

/** The stages of which the bands ask whether they have begun or are completed. */
export const stagesAsked = ({ worksStages, eligibility }: BandLaw): readonly string[] => [VERIFIED, ...worksStages, ...eligibility.map(({ until }) => until)];
