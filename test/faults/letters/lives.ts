import { instantOf } from '@app/kernel';
import type { Dice } from '../dice.js';
import type { Death } from './deaths.js';
import { expectedOf, type Days, type Expected } from './expected.js';
import { placesOf } from './places.js';
import type { PostOffice } from './post-office.js';

export type Course = Days & {
  readonly locations: number;
  readonly deaths: number;
  /** Of a server whose life is to end before it has sent so many letters. */
  readonly deathOf: (dice: Dice, letters: number) => Death;
  /** How often, after a death. */
  readonly redisIsEmptied: number;
};
/** `last`: a moment after all of it, on the same day. */
export type Lived = { readonly expected: readonly Expected[]; readonly flushes: number; readonly last: string };

/** Longer than a letter is claimed for by whoever died over it. */
const BETWEEN_LIVES_MS = 6 * 60_000;

/** One hour before the reminders of a day in these places, and two after: from then on a little later for each life. */
const dawnOf = (day: string): string => instantOf(Date.parse(`${day}T06:00:00+08:00`));
const lifeOn = (day: string, n: number): string => instantOf(Date.parse(`${day}T09:00:00+08:00`) + n * BETWEEN_LIVES_MS);

/** Each day on which anything is due, until all of it is told: on most days in several lives. */
export const liveThrough = async (office: PostOffice, { locations, deaths, deathOf, redisIsEmptied, ...days }: Course, dice: Dice, say: (line: string) => void): Promise<Lived> => {
  const places = placesOf(locations);
  const expected = expectedOf(places, days);
  await office.found(places, dawnOf(days.from));
  const mornings = [...new Set(expected.map(({ on }) => on))].sort();
  const dying = Array.from({ length: deaths }, () => mornings[dice.below(mornings.length)]);
  let [died, flushes] = [0, 0];
  for (const day of mornings) {
    const deathsToday = dying.filter((one) => one === day).length;
    const readers = new Set(expected.filter(({ on }) => on === day).flatMap((one) => one.readers)).size;
    for (let life = 0; life < deathsToday; life += 1) {
      const isRebuiltMeanwhile = died % 2 === 1;
      await office.dieAt(lifeOn(day, life), deathOf(dice, Math.max(1, Math.floor(readers / (2 * deathsToday + 2)))), isRebuiltMeanwhile);
      died += 1;
      if (!isRebuiltMeanwhile) await office.rebuildAll();
      if (dice.next() >= redisIsEmptied) continue;
      await office.flush();
      flushes += 1;
    }
    await office.liveOn(lifeOn(day, deathsToday));
    say(`  ${day}: ${died} of ${deaths} deaths, ${office.caught.length} letters`);
  }
  return { expected, flushes, last: lifeOn(mornings.at(-1)!, deaths + 1) };
};

/** How many letters go out only because everything was built anew. */
export const lettersOfARebuild = async (office: PostOffice, now: string): Promise<number> => {
  const before = office.caught.length;
  await office.rebuildAll();
  await office.flush();
  await office.liveOn(now);
  return office.caught.length - before;
};
