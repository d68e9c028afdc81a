import { Logger } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import { wallClock, type ClockMark, type ClockMarks } from '../ports/index.js';
import { offSince } from './off-since.js';

/** The clocks of the machine, and where they are remembered: without these only what jumps before its eyes is seen. */
export type ClockMemory = { readonly marks: ClockMarks; readonly boot: string; readonly uptime: () => number };

export type ClockWatchOptions = { readonly wall?: () => number; readonly monotonic?: () => number; readonly stableMs?: number; readonly memory?: ClockMemory };

export type ClockJump = { readonly at: Instant; readonly seconds: number };

const LOOK_MS = 5_000;
const KEPT_EVERY_MS = 60_000;
const MOST_FORWARD_MS = 60_000;
const MOST_BACK_MS = 5_000;
const STABLE_MS = 600_000;

/**
 * Compares the clock of the wall with one that nobody sets, also over the time in which the program did not run. After a jump neither of
 * the two times can be trusted to be the right one: nothing is issued or sent until an operator says so, or the clock has stood firm
 * for a while.
 */
export class ClockWatch {
  private readonly log = new Logger(ClockWatch.name);
  private readonly wall: () => number;
  private readonly monotonic: () => number;
  private readonly stableMs: number;
  private readonly memory: ClockMemory | undefined;
  private timer: NodeJS.Timeout | undefined;
  private last: { readonly wall: number; readonly monotonic: number };
  private jumped: (ClockJump & { readonly monotonic: number }) | undefined;
  private keptAt: number | undefined;

  constructor({ wall = Date.now, monotonic = () => performance.now(), stableMs = STABLE_MS, memory }: ClockWatchOptions = {}) {
    [this.wall, this.monotonic, this.stableMs, this.memory] = [wall, monotonic, stableMs, memory];
    this.last = { wall: wall(), monotonic: monotonic() };
  }

  /** The newest jump, while nothing may be done because of it. */
  get jump(): ClockJump | undefined {
    return this.jumped && { at: this.jumped.at, seconds: this.jumped.seconds };
  }

  start(): void {
    this.last = { wall: this.wall(), monotonic: this.monotonic() };
    const mark = this.memory?.marks.last();
    if (this.memory !== undefined && mark !== undefined) this.judge(offSince(mark, this.shown(this.memory)));
    this.remember();
    this.timer ??= setInterval(() => { this.look(); }, LOOK_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** By an operator who has looked at the clock. */
  release(): void {
    this.jumped = undefined;
    this.keptAt = undefined;
  }

  look(): void {
    const now = { wall: this.wall(), monotonic: this.monotonic() };
    const off = now.wall - this.last.wall - (now.monotonic - this.last.monotonic);
    this.last = now;
    if (!this.judge(off) && this.jumped !== undefined && now.monotonic - this.jumped.monotonic >= this.stableMs) this.release();
    this.remember();
  }

  private judge(off: number): boolean {
    if (off <= MOST_FORWARD_MS && off >= -MOST_BACK_MS) return false;
    this.jumped = { at: wallClock.now(), seconds: Math.round(off / 1000), monotonic: this.last.monotonic };
    this.log.error(`jam bergeser ${this.jumped.seconds} detik; pengingat dijeda / the clock jumped by ${this.jumped.seconds} seconds; reminders are paused`);
    return true;
  }

  /** Only a clock that is trusted: whoever is started again after a jump must see it too. */
  private remember(): void {
    if (this.memory === undefined || this.jumped !== undefined) return;
    if (this.keptAt !== undefined && this.last.monotonic - this.keptAt < KEPT_EVERY_MS) return;
    this.memory.marks.keep(this.shown(this.memory));
    this.keptAt = this.last.monotonic;
  }

  private shown({ boot, uptime }: ClockMemory): ClockMark {
    return { wall: this.last.wall, uptime: uptime(), boot };
  }
}
