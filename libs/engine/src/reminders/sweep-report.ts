import type { Event, Instant } from '@app/kernel';
import type { Position } from '../ports/index.js';

/** What a look at the deadlines came to. */
export type SweepReport = {
  readonly at: Instant;
  /** Locations with something still to come. */
  readonly expected: number;
  /** Of those, how many were armed already. */
  readonly armed: number;
  /** How many had to be armed: timers that were lost, or are new. */
  readonly healed: number;
  readonly issued: number;
  readonly withdrawn: number;
  /** Deadlines recorded as missed. */
  readonly missed: number;
  readonly brokenPromises: number;
  /** Locations and matters that could not be attended to; the next sweep asks again. */
  readonly failed: number;
  readonly milliseconds: number;
  /** Of the newest event that came of it. */
  readonly position?: Position;
};

type Counted = 'ReminderIssued' | 'ReminderWithdrawn' | 'DeadlineMissed' | 'PromiseBroken';

/** Counts while a sweep goes on. */
export class SweepTally {
  private readonly began = performance.now();
  private readonly counts: { [type: string]: number | undefined } = {};
  private wakeUps = 0;
  private healed = 0;
  private failures = 0;
  private position: Position | undefined;

  constructor(readonly at: Instant) {}

  happened({ events, position, replayed }: { readonly events: readonly Event[]; readonly position?: Position; readonly replayed: boolean }): void {
    if (!replayed) for (const { type } of events) this.counts[type] = (this.counts[type] ?? 0) + 1;
    // Also where the tables had not shown yet, before a restart, what was said already.
    if (events.length > 0 && position !== undefined && position > (this.position ?? '')) this.position = position;
  }

  expected(wakeUps: number, newlyArmed: number): void {
    this.wakeUps += wakeUps;
    this.healed += newlyArmed;
  }

  failed(): void { this.failures += 1; }

  /** `isKept`: whether the store of timers answers at all. */
  report(isKept: boolean): SweepReport {
    const { at, wakeUps: expected, healed, failures: failed, position } = this;
    return {
      at, expected, armed: isKept ? expected - healed : 0, healed, failed, position,
      issued: this.count('ReminderIssued'), withdrawn: this.count('ReminderWithdrawn'), missed: this.count('DeadlineMissed'), brokenPromises: this.count('PromiseBroken'),
      milliseconds: Math.round(performance.now() - this.began),
    };
  }

  private count(type: Counted): number { return this.counts[type] ?? 0; }
}
