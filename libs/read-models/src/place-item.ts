import type { SqlRow } from '@app/kernel';
import { maybe, numberIn, textIn } from './asking/read-row.js';

/** Which location it is, where it lies, and whose money it is. */
export type PlaceItem = {
  readonly locationId: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly region: string;
  readonly names: { readonly province: string; readonly regency?: string; readonly district?: string; readonly village?: string };
  readonly satker: string;
};

export const placeItem = (row: SqlRow): PlaceItem => ({
  locationId: textIn(row, 'location_id'),
  programme: textIn(row, 'programme'),
  fiscalYear: numberIn(row, 'fiscal_year'),
  region: textIn(row, 'region'),
  names: {
    province: textIn(row, 'province'), regency: maybe(row, 'regency', textIn),
    district: maybe(row, 'district', textIn), village: maybe(row, 'village', textIn),
  },
  satker: textIn(row, 'satker'),
});
