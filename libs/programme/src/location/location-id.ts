export type LocationIdParts = { readonly programme: string; readonly fiscalYear: number; readonly region: string };

const SHAPE = /^(?<programme>[a-z0-9-]+)-(?<year>\d{4})-(?<region>[\d.]+)$/;

/** `kotaku-cfw-2021-52.71.03.1004` says by itself where it belongs; empty parts where an id has another shape. */
export const partsOfLocationId = (locationId: string): LocationIdParts => {
  const { programme = '', year = '0', region = '' } = SHAPE.exec(locationId)?.groups ?? {};
  return { programme, fiscalYear: Number(year), region };
};
