import type { PlainDate } from '@app/kernel';
import type { LocationEventOf, Situation } from '@app/programme';

/** `waiting`: the stage is the next to come and has not begun. */
export type StageStanding = 'waiting' | 'started' | 'completed' | 'reopened';

/** Where a location stands on its main line. A finished one stays at its last stage, completed. */
export type Standing = {
  readonly situation: Situation;
  readonly current_stage: string | null;
  readonly stage_status: StageStanding | null;
  readonly stage_since: PlainDate | null;
  readonly last_completed_stage: string | null;
  /** Main stages begun and not completed, also those prepared ahead, with the day they began. */
  readonly under_way: { readonly [stage: string]: PlainDate };
};

/** The events that change where a location stands. */
export const TRANSITIONS = [
  'LocationDesignated', 'StageStarted', 'StageCompleted', 'StageReopened', 'LocationSuspended', 'LocationResumed',
  'LocationFinished', 'LocationCancelled', 'LocationSubstituted', 'ContractTerminated', 'LocationHandedOver', 'FiscalYearCrossed',
] as const;
export type TransitionType = (typeof TRANSITIONS)[number];

type StandingChanges = {
  readonly [T in Exclude<TransitionType, 'LocationDesignated'>]: (standing: Standing, data: LocationEventOf<T>['data']) => Partial<Standing>;
};

export const STANDING_CHANGES: StandingChanges = {
  StageStarted: ({ under_way }, { stage, main, ahead, on }) => {
    if (!main) return {};
    const begun = { under_way: { ...under_way, [stage]: on } };
    return ahead ? begun : { ...begun, current_stage: stage, stage_status: 'started', stage_since: on };
  },
  StageCompleted: ({ under_way }, { stage, main, next, on }) => {
    if (!main) return {};
    const { [stage]: _begun, ...others } = under_way;
    const completed = { last_completed_stage: stage, under_way: others, stage_since: on };
    if (next === undefined) return { ...completed, current_stage: stage, stage_status: 'completed' };
    return { ...completed, current_stage: next, stage_status: others[next] === undefined ? 'waiting' : 'started' };
  },
  StageReopened: ({ under_way }, { stage, main, on }) =>
    main ? { current_stage: stage, stage_status: 'reopened', stage_since: on, under_way: { ...under_way, [stage]: on } } : {},
  LocationSuspended: () => ({ situation: 'suspended' }),
  LocationResumed: () => ({ situation: 'active' }),
  LocationFinished: () => ({ situation: 'finished' }),
  LocationCancelled: () => ({ situation: 'cancelled' }),
  LocationSubstituted: () => ({ situation: 'replaced' }),
  ContractTerminated: () => ({ situation: 'terminated' }),
  LocationHandedOver: () => ({}),
  FiscalYearCrossed: () => ({}),
};
