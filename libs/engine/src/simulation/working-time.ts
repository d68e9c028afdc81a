import { addDays, atHour, dayIn, epochMilliseconds, instantOf, isWeekend, type Instant, type PlainDate, type Zone } from '@app/kernel';
import type { Chance } from './chance.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Minutes of one tick: whatever is recorded within it is recorded at once. */
const TICK = 15 * MINUTE;
const OPENS = 8;
const CLOSES = 15;

/** An hour of a working day, so many days on; the field also works on Saturdays and Sundays. */
export const laterBy = (days: number, since: Instant, zone: Zone, chance: Chance, place: 'field' | 'office'): Instant => {
  let on = dayIn(zone, instantOf(epochMilliseconds(since) + days * DAY));
  while (place === 'office' && isWeekend(on)) on = addDays(on, 1);
  const at = atHour(zone, on, chance.between(OPENS, CLOSES), chance.between(0, 59));
  return at > since ? at : instantOf(epochMilliseconds(since) + TICK);
};

export const tickOf = (at: Instant): number => Math.ceil(epochMilliseconds(at) / TICK);

/** One tick of the country's clock, and which day each zone has by then. */
export type Moment = { readonly tick: number; readonly now: Instant; readonly today: Readonly<Record<Zone, PlainDate>> };

export const momentOf = (tick: number): Moment => {
  const now = instantOf(tick * TICK);
  return { tick, now, today: { WIB: dayIn('WIB', now), WITA: dayIn('WITA', now), WIT: dayIn('WIT', now) } };
};
