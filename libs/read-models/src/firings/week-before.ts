import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';

const DAY_MS = 86_400_000;

export const daysBefore = (at: Instant, days: number): Instant => instantOf(epochMilliseconds(at) - days * DAY_MS);

export const weekBefore = (at: Instant): Instant => daysBefore(at, 7);
