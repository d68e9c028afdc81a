import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';
import { dayThere } from '../asking/day-there.js';
import type { Predicate } from '../asking/predicate.js';

const SOON_DAYS = 7;
const COMPARED_DAYS = 7;
const DAY_MS = 86_400_000;

export const LATE = `status = 'open' AND running = 1 AND late_from <= ?`;

/** What `now` is compared with: what is due soon, and how things stood a week ago. */
export const momentsOf = (now: Instant): { readonly then: Instant; readonly dayThen: Predicate; readonly soonUntil: Instant } => {
  const then = instantOf(epochMilliseconds(now) - COMPARED_DAYS * DAY_MS);
  return { then, dayThen: dayThere(then), soonUntil: instantOf(epochMilliseconds(now) + (SOON_DAYS + 1) * DAY_MS) };
};
