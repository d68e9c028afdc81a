import { put, type ColumnType, type Projection } from '@app/kernel';
import type { LocationEvent } from '@app/programme';
import { LOCATIONS, PLACE_COLUMNS, placeOf, type Place } from '../place.js';

export type LabourRow = Place & {
  /** Empty where the location has no separate works. */
  readonly work: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly workers: number;
  readonly women: number;
  readonly mbr: number;
  readonly affected: number;
  readonly hok: number;
  readonly wages: number;
  readonly youngest_age: number;
  readonly corrections: number;
  readonly position: string;
};

export const LABOUR_COLUMNS = {
  ...PLACE_COLUMNS,
  work: 'text', month: 'text', workers: 'integer', women: 'integer', mbr: 'integer', affected: 'integer', hok: 'real', wages: 'integer',
  youngest_age: 'integer', corrections: 'integer', position: 'text',
} as const satisfies { readonly [Column in keyof LabourRow]: ColumnType };

/** One row per location, work and month: the figures that stand, corrections applied. */
export const labourBoard: Projection<LocationEvent, LabourRow> = {
  table: 'labour_board',
  version: 1,
  categories: LOCATIONS,
  columns: LABOUR_COLUMNS,
  indexes: [['location_id'], ['fiscal_year', 'month']],
  project({ event, stream, position }, read) {
    if (event.type !== 'LabourReported' && event.type !== 'LabourCorrected') return [];
    const { work = '', month, workers, women, mbr, affected, hok, wages, youngestAge } = event.data;
    const place = placeOf(stream);
    const key = `${place.location_id}/${work}/${month}`;
    const corrections = event.type === 'LabourCorrected' ? (read(key)?.corrections ?? 0) + 1 : 0;
    return [put(key, { ...place, work, month, workers, women, mbr, affected, hok, wages, youngest_age: youngestAge, corrections, position })];
  },
};
