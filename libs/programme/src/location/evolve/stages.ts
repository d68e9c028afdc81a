import { changed, own } from '../entries.js';
import type { KnownLocation, StageProgress } from '../state.js';
import type { Evolution } from './evolution.js';

const withStage = (state: KnownLocation, stage: string, progress: StageProgress): KnownLocation['stages'] => ({ ...state.stages, [stage]: progress });

export const stageEvolution: Evolution<'StageStarted' | 'StageCompleted' | 'StageReopened'> = {
  StageStarted: (state, { stage, main, on, ahead }) => {
    const rounds = own(state.stages, stage)?.rounds ?? 0;
    const stages = withStage(state, stage, { status: 'started', startedOn: on, rounds });
    // A stage prepared ahead does not move the location: it still stands where it stood.
    return { ...state, stages, ...(main && !ahead && { currentStage: stage }) };
  },
  StageCompleted: (state, { stage, main, on, round, next }) => {
    const startedOn = own(state.stages, stage)?.startedOn ?? on;
    const stages = withStage(state, stage, { status: 'completed', startedOn, completedOn: on, rounds: round });
    return { ...state, stages, ...(main && { currentStage: next }) };
  },
  StageReopened: (state, { stage, main }) => ({
    ...state,
    stages: changed(state.stages, stage, ({ startedOn, rounds }) => ({ status: 'reopened', startedOn, rounds })),
    ...(main && { currentStage: stage }),
  }),
};
