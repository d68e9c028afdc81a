import type { RegionNames } from '../location/commands.js';

/** From the widest to the narrowest; a Kemendagri code has one dotted part per level. */
export const REGION_LEVELS = ['province', 'regency', 'district', 'village'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export type NamedRegion = { readonly code: string; readonly name: string };
/** `path` holds the names from the province down to the region itself. */
export type Region = NamedRegion & { readonly level: RegionLevel; readonly path: RegionNames };

/** What matching asks of the register of regions. */
export type RegionLookup = {
  readonly find: (code: string) => Region | undefined;
  /** Every region of that level inside the parent, also more than one level down; all of the country without a parent; in the order of their codes. */
  readonly within: (parent: string | undefined, level: RegionLevel) => readonly NamedRegion[];
};

const CODE_SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** The level a Kemendagri code has by its form; undefined where it has none. */
export const levelOfCode = (code: string): RegionLevel | undefined =>
  CODE_SHAPE.test(code) ? REGION_LEVELS[code.split('.').length - 1] : undefined;
