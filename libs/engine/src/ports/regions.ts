import type { RegionLookup } from '@app/programme';

export type { NamedRegion, Region, RegionLevel, RegionLookup } from '@app/programme';

/** The register of administrative regions by Kemendagri code. Local and read-only, therefore synchronous. */
export interface Regions extends RegionLookup {
  /** The data set and its version: codes change from year to year, and its licence asks to be credited. */
  readonly source: string;
}

export const REGIONS = Symbol('Regions');
