import type { Trial } from '../proof.js';
import { diceOf } from '../dice.js';
import { atMostAtOnce } from '@app/engine';
import { answersTo } from './answers.js';
import type { Country } from './country.js';
import { DAYS_OFF, FIRST_DAY, LAST_DAY, ORIGINAL, REVISED, REVISED_ON } from './law.js';
import { addLife, type Plan } from './lives.js';
import { dayNumber, dayText } from './naive-days.js';

/** The sweep of a day: before seven in the west on some of them, and so after seven only farther east. */
export type SweptDay = { readonly day: number; readonly hour: number };
export type Lived = { readonly days: readonly SweptDay[]; readonly deeds: number; readonly refused: number; readonly issued: number; readonly failed: number };

const AT_ONCE = 32;
const EARLY = 0.3;

/** A year, day by day: what people do, what they answer to the reminders of the day before, what is published, and then the sweep. */
export const liveThrough = async (country: Country, { size, seed, say }: Trial): Promise<Lived> => {
  const dice = diceOf(seed);
  const plan: Plan = new Map();
  for (let n = 0; n < size; n += 1) addLife(plan, n, dice);
  const days: SweptDay[] = [];
  let [deeds, refused, issued, failed] = [0, 0, 0, 0];
  for (let today = dayNumber(FIRST_DAY); today <= dayNumber(LAST_DAY); today += 1) {
    const on = dayText(today);
    country.moveTo(on, 5, 30);
    if (on === FIRST_DAY) await publish(country, on);
    await atMostAtOnce(AT_ONCE, plan.get(today)?.values() ?? [], async (own) => {
      for (const deed of own) if (!await country.do(deed)) refused += 1;
      deeds += own.length;
    });
    const found = await country.newReminders();
    await atMostAtOnce(AT_ONCE, new Set(found.map(({ locationId }) => locationId)), async (locationId) => {
      for (const answer of found.filter((one) => one.locationId === locationId).flatMap((one) => answersTo(one, today, seed))) {
        if (!await country.answer(answer)) refused += 1;
        deeds += 1;
      }
    });
    if (on !== FIRST_DAY) await publish(country, on);
    const hour = dice.next() < EARLY ? 6 : 7;
    country.moveTo(on, hour, 10);
    const swept = await country.sweep();
    days.push({ day: today, hour });
    issued += swept.issued;
    failed += swept.failed;
    if (on.endsWith('-01')) say(`  ${on}: ${deeds} deeds (${refused} refused), ${issued} reminders; the sweep took ${swept.milliseconds} ms`);
  }
  return { days, deeds, refused, issued, failed };
};

const publish = async (country: Country, on: string): Promise<void> => {
  for (const [publishedOn, list] of DAYS_OFF) if (publishedOn === on) await country.amend(list);
  if (on === FIRST_DAY) await country.revise(ORIGINAL, 1);
  if (on === REVISED_ON) await country.revise(REVISED, 2);
};

