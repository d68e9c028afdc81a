import { chanceOf, type Chance } from '@app/engine';
import { Areas, type Caller, type Place } from './areas.js';
import { livedAt, stepsOf, type Deed, type Steps } from './deeds.js';
import type { Matter } from './questions.js';

/** Two lives of one country that are the same wherever the caller's authority reaches. */
export type Pair = Matter & {
  readonly here: readonly Deed[];
  readonly there: readonly Deed[];
  /** As much happens in foreign parts of one world as of the other: then not even a position may differ. */
  readonly equallyMuch: boolean;
};

const MOST_OWN = 3;
const MOST_FOREIGN = 3;

const JUST_DESIGNATED = { further: [], dipa: false };

const amountOf = (chance: Chance): number => chance.between(100, 900) * 1_000_000;

export function* pairsOf(count: number, seed: number): Generator<Pair, void, void> {
  const chance = chanceOf(`isolation ${seed}`);
  const areas = new Areas();
  for (let number = 0; number < count; number += 1) yield pair(number, number < count / 2, areas, chance);
}

const pair = (number: number, equallyMuch: boolean, areas: Areas, chance: Chance): Pair => {
  const [caller, own] = settled(areas, chance);
  const inside = own.flatMap((place, at) => livedAt(place, at < own.length - 1 ? { ...stepsOf(chance), dipa: false } : JUST_DESIGNATED, `${number}-own-${at}`, amountOf(chance)));
  const foreign = Array.from({ length: chance.between(1, MOST_FOREIGN) }, () => stepsOf(chance));
  const [here, hiddenHere] = elsewhere(`${number}-a`, foreign, areas, chance);
  const [there, hiddenThere] = elsewhere(`${number}-b`, equallyMuch ? foreign : chance.pick([[], foreign.slice(1), [...foreign, stepsOf(chance)]]), areas, chance);
  return { number, caller, own, hidden: [...hiddenHere.slice(0, 1), ...hiddenThere.slice(0, 1)], equallyMuch, here: mixed(inside, here), there: mixed(inside, there) };
};

/** Somebody with room in their part of the country, and where they are at home in it. */
const settled = (areas: Areas, chance: Chance): readonly [Caller, readonly Place[]] => {
  for (;;) {
    const caller = areas.caller(chance);
    const own = Array.from({ length: chance.between(1, MOST_OWN) }, () => areas.ownPlace(caller, chance)).filter((place) => place !== undefined);
    if (own.length > 0) return [caller, own];
  }
};

const elsewhere = (name: string, foreign: readonly Steps[], areas: Areas, chance: Chance) => {
  const places = foreign.map(({ programme }) => areas.foreignPlace(programme, chance));
  return [places.flatMap((place, at) => livedAt(place, foreign[at]!, `${name}${at}`, amountOf(chance))), places] as const;
};

/** One of these, one of those; the last of all is a designation of the caller's own. */
const mixed = (own: readonly Deed[], foreign: readonly Deed[]): readonly Deed[] => {
  const [last, ...before] = own.toReversed();
  const first = before.reverse();
  const pairs = Array.from({ length: Math.max(first.length, foreign.length) }, (_, at) => [foreign[at], first[at]]);
  return [...pairs.flat(), last].filter((deed) => deed !== undefined);
};
