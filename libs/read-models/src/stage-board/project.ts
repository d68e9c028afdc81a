import { alter, daysBetween, put, type ColumnType, type PlainDate, type Projection } from '@app/kernel';
import type { LocationEvent, LocationEventOf } from '@app/programme';
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

type StageEvent = LocationEventOf<'StageStarted'> | LocationEventOf<'StageCompleted'> | LocationEventOf<'StageReopened'>;

/** One row per location and stage it has begun. */
export const stageBoard: Projection<LocationEvent, StageRow> = {
  table: 'stage_board',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  // The second one holds all that a curve counts, in the order in which it counts.
  indexes: [['programme', 'stage', 'days'], ['status', 'programme', 'stage', 'completed_on', 'location_id']],
  project({ event, stream, position }, read) {
    if (event.type !== 'StageStarted' && event.type !== 'StageCompleted' && event.type !== 'StageReopened') return [];
    const { stage, main, on } = event.data;
    const key = `${locationIdOf(stream)}/${stage}`;
    const known = read(key);
    const change = { ...changeBy(event, known?.started_on ?? on), position };
    return known === undefined ? [put(key, { ...begun(stream, stage, main, on), ...change })] : [alter(key, change)];
  },
};

const changeBy = ({ type, data }: StageEvent, startedOn: PlainDate): Partial<StageRow> => {
  switch (type) {
    case 'StageStarted':
      return { status: 'started', started_on: data.on, completed_on: null, days: null };
    case 'StageCompleted':
      return { status: 'completed', completed_on: data.on, days: daysBetween(startedOn, data.on), rounds: data.round };
    case 'StageReopened':
      return { status: 'reopened', completed_on: null, days: null };
  }
};

const begun = (stream: string, stage: string, main: boolean, on: PlainDate): StageRow => {
  const { location_id, programme, fiscal_year, region } = placeOf(stream);
  return {
    location_id, programme, fiscal_year, region, stage, main: main ? 1 : 0,
    status: 'started', started_on: on, completed_on: null, days: null, rounds: 0, position: '',
  };
};
