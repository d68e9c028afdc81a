import type { Instant } from '@app/kernel';

/** A wake-up, and no more: who is woken asks the rules whether anything is due. */
export type Timer = {
  /** One timer at a time for each: arming another under the same key takes its place. Letters, digits, `.`, `_` and `-`. */
  readonly key: string;
  /** Names what it is for, so that two that arm the same do not arm it twice. The same signs as in a key. */
  readonly id: string;
  readonly dueAt: Instant;
};

export type TimersState = { readonly backend: 'sqlite' | 'redis'; readonly answers: boolean };

/**
 * A cache of what the deadline table says anyway: it may be lost, late or double, and nothing is wrong for it. No method throws because the
 * store is away: what could not be armed is found by the sweep.
 */
export interface Timers {
  /** Answers how many were armed; those that were already so are not counted. */
  arm(timers: readonly Timer[]): Promise<number>;
  disarm(keys: readonly string[]): Promise<void>;
  /** What is armed now, in no order. */
  armed(): AsyncIterable<Timer>;
  /** From now on `onDue` is called for every timer whose time has come, several at once, until `stop`. A timer whose work fails is called again. */
  start(onDue: (timer: Timer) => Promise<void>): void;
  stop(): Promise<void>;
  /** Called whenever the store answers again after it did not; and once at the start. */
  onBack(listener: () => void): void;
  state(): Promise<TimersState>;
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Before a timer is called again whose work has failed so many times. */
export const pauseAfter = (failures: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);

export const TIMERS = Symbol('Timers');
