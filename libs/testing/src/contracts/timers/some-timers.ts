import { instantOf, type Instant } from '@app/kernel';
import type { Timer } from '@app/engine';

/** Longer than any case, and longer than what `setTimeout` can wait for. */
export const LONG = 40 * 24 * 3_600_000;

export const dueIn = (milliseconds: number): Instant => instantOf(Date.now() + milliseconds);

export const timer = (key: string, id: string, dueAt: Instant = dueIn(LONG)): Timer => ({ key, id, dueAt });

export const dueNow = (count: number): Timer[] => Array.from({ length: count }, (_, n) => timer(`location-${n}`, `rung-${n}`, dueIn(0)));
