import { addDays, atHour, zoneOf, type Instant } from '@app/kernel';
import type { Rung } from '../schedule/content.js';
import type { Chased, ChaseLaw } from './chased.js';
import { rungInstants, workingDayFrom } from './rungs.js';
import type { PromiseOfWork } from './state.js';

/** When a promise counts as broken, and whose rung hears of it. */
export type Breach = { readonly rung: Rung; readonly at: Instant };

type Promised = Pick<Chased, 'deadline' | 'region' | 'quiet' | 'issued'>;

/**
 * Undefined once they have heard. On the first working day after the promised one, or after the pause into which that falls. While a promise is waited for the ladder goes
 * on in silence: the people above every rung that was issued, or whose day has come by then, hear that it was broken. At the top,
 * those again.
 */
export const breachOf = ({ promisedOn, broken }: PromiseOfWork, { deadline, region, quiet, issued }: Promised, { ladder, calendar }: ChaseLaw): Breach | undefined => {
  const over = addDays(promisedOn, 1);
  const on = workingDayFrom(quiet.suspendedUntil !== undefined && quiet.suspendedUntil > over ? quiet.suspendedUntil : over, calendar, region);
  const passed = rungInstants(deadline, ladder, calendar, region).filter(({ fireOn }) => fireOn <= on);
  const rung = rungAbove(ladder, new Set([...issued, ...passed.map(({ rung: { key } }) => key)]));
  const isSaid = broken && issued.has(brokenPromiseRung(promisedOn));
  return isSaid || rung === undefined ? undefined : { rung, at: atHour(zoneOf(region), on, rung.hour) };
};

const rungAbove = (ladder: readonly Rung[], taken: ReadonlySet<string>): Rung | undefined => {
  const steps = ladder.filter(({ trigger }) => trigger.kind === 'due');
  return steps[steps.findLastIndex(({ key }) => taken.has(key)) + 1] ?? steps.at(-1);
};

const BROKEN_PROMISE = 'JANJI';

/** In the place of a rung of the ladder, in the id of a reminder that tells of a broken promise. */
export const brokenPromiseRung = (promisedOn: string): string => `${BROKEN_PROMISE}-${promisedOn}`;
export const isBrokenPromise = (rung: string): boolean => rung.startsWith(`${BROKEN_PROMISE}-`);
