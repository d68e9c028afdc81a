import { partsOfLocationId, type LocationIdParts } from '@app/programme';

export const LOCATIONS = ['Location'] as const;

export const locationIdOf = (stream: string): string => stream.slice('Location-'.length);

export const streamOf = (locationId: string): string => `Location-${locationId}`;

/** The columns by which every question about locations is cut to its scope. */
export type Place = { readonly location_id: string; readonly programme: string; readonly fiscal_year: number; readonly region: string };

export const PLACE_COLUMNS = { location_id: 'text', programme: 'text', fiscal_year: 'integer', region: 'text' } as const;

export const placeOf = (stream: string): Place => placeOfLocation(locationIdOf(stream));

export const placeOfLocation = (location_id: string): Place => {
  const { programme, fiscalYear, region }: LocationIdParts = partsOfLocationId(location_id);
  return { location_id, programme, fiscal_year: fiscalYear, region };
};
