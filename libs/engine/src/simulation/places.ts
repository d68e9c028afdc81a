import type { NamedRegion, RegionLevel } from '@app/programme';
import type { Regions } from '../ports/index.js';
import type { Chance } from './chance.js';

/** Places in an order that the seed decides; each is drawn once. */
export const drawFrom = (places: readonly NamedRegion[], chance: Chance): (() => NamedRegion) => {
  const order = [...places];
  let drawn = 0;
  return () => {
    const at = chance.between(drawn, order.length - 1);
    const place = order[at];
    if (place === undefined) throw new Error(`there are only ${order.length} places to draw from`);
    [order[drawn], order[at]] = [place, order[drawn]!];
    drawn += 1;
    return place;
  };
};

/** How many of each programme are at home: turn by turn, as long as there is room. */
export const homesOf = (wanted: number, rooms: readonly number[]): readonly number[] => {
  const homes = rooms.map(() => 0);
  for (let left = Math.min(wanted, rooms.reduce((sum, room) => sum + room, 0)), turn = 0; left > 0; turn += 1) {
    const at = turn % rooms.length;
    if (homes[at]! >= rooms[at]!) continue;
    homes[at]! += 1;
    left -= 1;
  }
  return homes;
};

/** Whether that one of `count` is among the few, which are spread evenly. */
export const isOneOf = (few: number, at: number, count: number): boolean => Math.floor(((at + 1) * few) / count) > Math.floor((at * few) / count);

const MOST_NEIGHBOURS = 3;

/** The villages that take part where a programme works in a district; elsewhere the place stands for itself. */
export const villagesOf = (regions: Regions, code: string, level: RegionLevel): readonly string[] =>
  level === 'district' ? regions.within(code, 'village').slice(0, MOST_NEIGHBOURS).map((village) => village.code) : [code];
