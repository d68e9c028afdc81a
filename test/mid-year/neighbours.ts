import type { Regions } from '@app/engine';
import type { JsonObject } from '@app/kernel';

/** Where a life is told again: `lived` is the place where it was lived. */
export type Place = { readonly lived: string; readonly code: string; readonly locationId: string; readonly names: JsonObject };

const ID = /^(.+-\d{4})-([\d.]+)$/;

/** The places of every life, the lived one first: others of the same regency, where the programme is not yet; turn by turn until there are enough. */
export const neighbours = (regions: Regions, lived: readonly string[], enough: number): ReadonlyMap<string, readonly Place[]> => {
  const taken = new Set(lived);
  const free = new Map<string, readonly string[]>();
  const places = new Map(lived.map((id) => [id, [placeOf(regions, id, codeOf(id))]]));
  let count = lived.length;
  for (let before = 0; before < count && count < enough;) {
    before = count;
    for (const id of lived.slice(0, enough - count)) {
      const [, programme = '', code = ''] = ID.exec(id) ?? [];
      const level = code.length > 8 ? 'village' : 'district';
      const rest = free.get(`${programme} ${code.slice(0, 5)} ${level}`) ?? regions.within(code.slice(0, 5), level).map((region) => region.code).filter((other) => !taken.has(`${programme}-${other}`));
      free.set(`${programme} ${code.slice(0, 5)} ${level}`, rest.slice(1));
      if (rest[0] === undefined) continue;
      places.get(id)!.push(placeOf(regions, id, rest[0]));
      count += 1;
    }
  }
  return places;
};

/** What is said of the lived place, said of this one. */
export const retold = ({ lived, code, names }: Place, data: JsonObject): JsonObject => {
  const told = JSON.parse(JSON.stringify(data).replaceAll(lived, code)) as JsonObject;
  return 'regionNames' in told ? { ...told, regionNames: names } : told;
};

const codeOf = (id: string): string => ID.exec(id)?.[2] ?? '';

const placeOf = (regions: Regions, id: string, code: string): Place => {
  const { path } = regions.find(code)!;
  return { lived: codeOf(id), code, locationId: id.replace(codeOf(id), code), names: path as JsonObject };
};
