import { daysBetween, put, type ColumnType, type PlainDate, type Projection } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type StageRow = Place & {
  readonly stage: string;
  /** 1 on the main line. */
  readonly main: number;
  readonly status: 'started' | 'completed' | 'reopened';
  readonly started_on: PlainDate;
  readonly completed_on: PlainDate | null;
  /** Calendar days from start to completion. */
  readonly days: number | null;
  /** Times completed. */
  readonly rounds: number;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS,
  stage: 'text', main: 'integer', status: 'text', started_on: 'text', completed_on: 'text', days: 'integer', rounds: 'integer', position: 'text',
} as const satisfies { readonly [Column in keyof StageRow]: ColumnType };

/** One row per location and stage it has begun. */
export const stageBoard: Projection<LocationEvent, StageRow> = {
  table: 'stage_board',
  version: 1,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['programme', 'stage', 'days']],
  project({ event, stream, position }, read) {
    if (event.type !== 'StageStarted' && event.type !== 'StageCompleted' && event.type !== 'StageReopened') return [];
    const { stage, main, on } = event.data;
    const key = `${locationIdOf(stream)}/${stage}`;
    const known = read(key) ?? begun(stream, stage, main, on);
    switch (event.type) {
      case 'StageStarted':
        return [put(key, { ...known, status: 'started', started_on: on, completed_on: null, days: null, position })];
      case 'StageCompleted':
        return [put(key, { ...known, status: 'completed', completed_on: on, days: daysBetween(known.started_on, on), rounds: event.data.round, position })];
      case 'StageReopened':
        return [put(key, { ...known, status: 'reopened', completed_on: null, days: null, position })];
    }
  },
};

const begun = (stream: string, stage: string, main: boolean, on: PlainDate): StageRow => {
  const { location_id, programme, fiscal_year, region } = placeOf(stream);
  return {
    location_id, programme, fiscal_year, region, stage, main: main ? 1 : 0,
    status: 'started', started_on: on, completed_on: null, days: null, rounds: 0, position: '',
  };
};
