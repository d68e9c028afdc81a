import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';
import type { HeldClock } from '@app/engine';

const TICK_MS = 10;

/** A held clock that is put somewhere and runs from there, as every clock does; answers how to hold it again. */
export const runFrom = (clock: HeldClock, at: Instant): (() => void) => {
  const ahead = epochMilliseconds(at) - Date.now();
  const timer = setInterval(() => { clock.moveTo(instantOf(Date.now() + ahead)); }, TICK_MS);
  clock.moveTo(at);
  return () => { clearInterval(timer); };
};
