import { Logger } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { wallClock } from '../ports/index.js';

export type ClockWatchOptions = { readonly wall?: () => number; readonly monotonic?: () => number; readonly stableMs?: number };

export type ClockJump = { readonly at: Instant; readonly seconds: number };

const LOOK_MS = 5_000;
const MOST_FORWARD_MS = 60_000;
const MOST_BACK_MS = 5_000;
const STABLE_MS = 600_000;

/**
 * Compares the clock of the wall with one that nobody sets. After a jump neither of the two times can be trusted to be the right one:
 * nothing is issued or sent until an operator says so, or the clock has stood firm for a while.
 */
export class ClockWatch {
  private readonly log = new Logger(ClockWatch.name);
  private readonly wall: () => number;
  private readonly monotonic: () => number;
  private readonly stableMs: number;
  private timer: NodeJS.Timeout | undefined;
  private last: { readonly wall: number; readonly monotonic: number };
  private jumped: (ClockJump & { readonly monotonic: number }) | undefined;

  constructor({ wall = Date.now, monotonic = () => performance.now(), stableMs = STABLE_MS }: ClockWatchOptions = {}) {
    [this.wall, this.monotonic, this.stableMs] = [wall, monotonic, stableMs];
    this.last = { wall: wall(), monotonic: monotonic() };
  }

  /** The newest jump, while nothing may be done because of it. */
  get jump(): ClockJump | undefined {
    return this.jumped && { at: this.jumped.at, seconds: this.jumped.seconds };
  }

  start(): void {
    this.last = { wall: this.wall(), monotonic: this.monotonic() };
    this.timer ??= setInterval(() => { this.look(); }, LOOK_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** By an operator who has looked at the clock. */
  release(): void { this.jumped = undefined; }

  look(): void {
    const now = { wall: this.wall(), monotonic: this.monotonic() };
    const off = now.wall - this.last.wall - (now.monotonic - this.last.monotonic);
    this.last = now;
    if (off > MOST_FORWARD_MS || off < -MOST_BACK_MS) {
      this.jumped = { at: wallClock.now(), seconds: Math.round(off / 1000), monotonic: now.monotonic };
      this.log.error(`jam bergeser ${this.jumped.seconds} detik; pengingat dijeda / the clock jumped by ${this.jumped.seconds} seconds; reminders are paused`);
    } else if (this.jumped !== undefined && now.monotonic - this.jumped.monotonic >= this.stableMs) this.release();
  }
}
