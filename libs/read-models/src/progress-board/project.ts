import { alter, dayIn, put, zoneOf, type ColumnType, type Instant, type PlainDate, type Projection } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { LOCATIONS, locationIdOf, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type ProgressRow = Place & {
  /** Empty in the row of the location itself, which keeps the percentage that holds. */
  readonly report: string;
  /** The day observed; of a correction, the day it was made. */
  readonly observed_on: PlainDate;
  /** Points by which the report moved the location, and where it left it. */
  readonly points: number;
  readonly physical: number;
  readonly recorded_at: Instant;
  readonly position: string;
};

const COLUMNS = {
  ...PLACE_COLUMNS, report: 'text', observed_on: 'text', points: 'real', physical: 'real', recorded_at: 'text', position: 'text',
} as const satisfies { readonly [Column in keyof ProgressRow]: ColumnType };

/** One row per report of the works, with the points by which it moved the location: summed up to a day they give the percentage of that day. */
export const progressBoard: Projection<LocationEvent, ProgressRow> = {
  table: 'progress_board',
  version: 2,
  categories: LOCATIONS,
  columns: COLUMNS,
  indexes: [['location_id', 'observed_on', 'points']],
  project({ event, stream, position, metadata: { occurredAt, recordedAt } }, read) {
    if (event.type !== 'ProgressReported' && event.type !== 'ProgressCorrected') return [];
    const { location_id, programme, fiscal_year, region } = placeOf(stream);
    const { report, physical } = event.data;
    const id = locationIdOf(stream);
    const known = read(id);
    const observed_on = event.type === 'ProgressReported' ? event.data.observedOn : dayIn(zoneOf(region), occurredAt);
    const told = { observed_on, physical, recorded_at: recordedAt, position };
    const of = { location_id, programme, fiscal_year, region };
    return [
      known === undefined ? put<ProgressRow>(id, { ...of, report: '', points: 0, ...told }) : alter<ProgressRow>(id, told),
      put<ProgressRow>(`${id}/${report}`, { ...of, report, points: physical - (known?.physical ?? 0), ...told }),
    ];
  },
};
