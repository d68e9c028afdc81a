import { instantOf, type Instant } from '@app/kernel';

/** The only source of "now". Tests and simulations hold it; everything else reads the wall clock. */
export interface Clock {
  now(): Instant;
}

export const CLOCK = Symbol('Clock');

export const wallClock: Clock = { now: () => instantOf(Date.now()) };

/** Stands still until moved; for `TAHAPAN_NOW`, tests and simulations. */
export class HeldClock implements Clock {
  constructor(private at: Instant) {}
  now(): Instant { return this.at; }
  moveTo(at: Instant): void { this.at = at; }
}
