import { setTimeout as pause } from 'node:timers/promises';

/** Twice as long after every failure, give or take a half, so that those who failed together do not come back together. */
export const pauseAfter = (failures: number, { first, longest = Number.POSITIVE_INFINITY }: { first: number; longest?: number }): number =>
  Math.min(first * 2 ** (failures - 1) * (0.5 + Math.random()), longest);

/** Ends early, and without a word, when the signal aborts. */
export const pauseFor = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => undefined);
