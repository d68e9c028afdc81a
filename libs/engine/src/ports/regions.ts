import type { RegionNames } from '@app/programme';

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';
export type NamedRegion = { readonly code: string; readonly name: string };
/** `path` holds the names from the province down to the region itself. */
export type Region = NamedRegion & { readonly level: RegionLevel; readonly path: RegionNames };

/** The register of administrative regions by Kemendagri code. Local and read-only, therefore synchronous. */
export interface Regions {
  /** A dotted code of any level; undefined where no region has it. */
  find(code: string): Region | undefined;
  /** Every region of that level inside the parent, also more than one level down; all of the country without a parent. */
  within(parent: string | undefined, level: RegionLevel): readonly NamedRegion[];
  /** The data set and its version: codes change from year to year, and its licence asks to be credited. */
  readonly source: string;
}

export const REGIONS = Symbol('Regions');
