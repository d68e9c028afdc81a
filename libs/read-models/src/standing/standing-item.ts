import type { SqlRow } from '@app/kernel';
import type { Situation } from '@app/programme';
import { maybe, textIn } from '../asking/read-row.js';
import { placeItem, type PlaceItem } from '../place-item.js';
import type { StageStanding } from './standing.js';

/** A location, and where it stands or stood. */
export type StandingItem = PlaceItem & {
  readonly situation: Situation;
  readonly currentStage?: string;
  readonly stageStatus?: StageStanding;
  readonly stageSince?: string;
  readonly lastCompletedStage?: string;
};

export const standingItem = (row: SqlRow): StandingItem => ({
  ...placeItem(row),
  situation: textIn(row, 'situation') as Situation,
  currentStage: maybe(row, 'current_stage', textIn),
  stageStatus: maybe(row, 'stage_status', textIn) as StageStanding | undefined,
  stageSince: maybe(row, 'stage_since', textIn),
  lastCompletedStage: maybe(row, 'last_completed_stage', textIn),
});
