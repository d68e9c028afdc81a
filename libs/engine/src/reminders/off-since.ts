import type { ClockMark } from '../ports/index.js';

/** A machine that was off for longer than this may as well have had its clock set ahead: nobody can tell, so somebody should look. */
const LONGEST_REST_MS = 86_400_000;

/** By how much the clock on the wall is off since then: what it went on by, less the time that has passed. */
export const offSince = (before: ClockMark, now: ClockMark): number => {
  const went = now.wall - before.wall;
  if (now.boot === before.boot) return went - (now.uptime - before.uptime);
  // Started anew, it has been on for so long; how long it was off before that, only the clock on the wall says.
  const rest = went - now.uptime;
  return rest >= 0 && rest <= LONGEST_REST_MS ? 0 : rest;
};
