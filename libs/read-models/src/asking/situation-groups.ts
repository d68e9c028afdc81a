import { SITUATIONS, type Situation } from '@app/programme';

/** Words for several situations at once: those that the first screen counts, and of them those that go on. */
const SITUATION_GROUPS = {
  open: ['active', 'suspended'],
  counted: ['active', 'suspended', 'finished', 'terminated'],
} as const satisfies { readonly [group: string]: readonly Situation[] };
type SituationGroup = keyof typeof SITUATION_GROUPS;

export type SituationAsked = Situation | SituationGroup;
export const SITUATIONS_ASKED: readonly SituationAsked[] = [...SITUATIONS, ...Object.keys(SITUATION_GROUPS) as SituationGroup[]];

const isGroup = (asked: SituationAsked): asked is SituationGroup => asked in SITUATION_GROUPS;

export const situationsAsked = (asked: SituationAsked): readonly Situation[] => (isGroup(asked) ? SITUATION_GROUPS[asked] : [asked]);

export const isIn = (group: SituationGroup, situation: Situation): boolean => situationsAsked(group).includes(situation);
