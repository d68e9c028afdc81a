import type { Report } from './report.js';

/** As long as the server asks for at most: what was uploaded counts for a day. A clock that was put back must not hold a report for longer. */
const LONGEST_MS = 24 * 60 * 60 * 1000;
const SECOND_MS = 1000;

/** Until when `Retry-After` asks to wait: so many seconds, or a moment. */
export const retryAt = (said: string | null, now: number): string | undefined => {
  const at = said === null ? Number.NaN : /^\d+$/.test(said) ? now + Number(said) * SECOND_MS : Date.parse(said);
  return at > now ? new Date(Math.min(at, now + LONGEST_MS)).toISOString() : undefined;
};

/** How long a report is not to be sent yet, because the server asked for it. */
export const restsFor = ({ state }: Pick<Report, 'state'>, now: number): number => {
  const left = state.is === 'kept' && state.until !== undefined ? Date.parse(state.until) - now : 0;
  return left > 0 && left <= LONGEST_MS ? left : 0;
};
