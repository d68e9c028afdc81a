import type { SqlRow } from '@app/kernel';
import type { Situation } from '@app/programme';
import { maybe, numberIn, textIn } from '../asking/read-row.js';
import type { StageStanding } from './standing.js';

/** A location, and where it stands or stood. */
export type StandingItem = {
  readonly locationId: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
  readonly names: { readonly province: string; readonly regency?: string; readonly district?: string; readonly village?: string };
  readonly satker: string;
  readonly situation: Situation;
  readonly currentStage?: string;
  readonly stageStatus?: StageStanding;
  readonly stageSince?: string;
  readonly lastCompletedStage?: string;
};

export const standingItem = (row: SqlRow): StandingItem => ({
  locationId: textIn(row, 'location_id'),
  programme: textIn(row, 'programme'),
  fiscalYear: numberIn(row, 'fiscal_year'),
  region: textIn(row, 'region'),
  names: {
    province: textIn(row, 'province'), regency: maybe(row, 'regency', textIn),
    district: maybe(row, 'district', textIn), village: maybe(row, 'village', textIn),
  },
  satker: textIn(row, 'satker'),
  situation: textIn(row, 'situation') as Situation,
  currentStage: maybe(row, 'current_stage', textIn),
  stageStatus: maybe(row, 'stage_status', textIn) as StageStanding | undefined,
  stageSince: maybe(row, 'stage_since', textIn),
  lastCompletedStage: maybe(row, 'last_completed_stage', textIn),
});
