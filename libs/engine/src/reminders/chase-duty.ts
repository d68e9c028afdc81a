import { Logger } from '@nestjs/common';
import type { Leases, Timer, Timers } from '../ports/index.js';
import type { Projector } from '../projections/projector.js';
import { LeaseSeat } from '../reactions/seat.js';
import type { Hold } from '../recovery/hold.js';
import type { ClockJump, ClockWatch } from './clock-watch.js';
import type { DispatchRound, RoundReport } from './dispatch-round.js';
import type { Sweep } from './sweep.js';
import type { SweepReport } from './sweep-report.js';

export type ChaseDutyParts = {
  readonly sweep: Sweep;
  readonly round: DispatchRound;
  readonly timers: Timers;
  readonly leases: Leases;
  readonly hold: Hold;
  readonly projector: Projector;
  readonly clockWatch: ClockWatch;
};

/** `elsewhere`: another process does it. */
export type ChaseStanding = 'on-duty' | 'elsewhere' | 'held' | 'clock-jumped';

export type ChaseStatus = {
  readonly standing: ChaseStanding;
  readonly jump?: ClockJump;
  readonly lastSweep?: Omit<SweepReport, 'position'>;
  readonly lastRound?: RoundReport;
  /** Reminders that a timer brought on, since the start. */
  readonly issuedByTimers: number;
  /** Why the newest look came to nothing. */
  readonly failure?: string;
};

const SWEEP_MS = 60_000;
const THOROUGH_MS = 3_600_000;
/** Timers of one hour come close together: one round serves them all. */
const SETTLING_MS = 1_000;
const SHOWN_WITHIN_MS = 10_000;

/** Chases deadlines, in one process at a time. Nothing is kept in memory that the next sweep would not find again. */
export class ChaseDuty {
  private readonly log = new Logger(ChaseDuty.name);
  private readonly seat: LeaseSeat;
  private beat: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private againAfter = false;
  private thoroughAt: number | undefined;
  private known: Omit<ChaseStatus, 'standing' | 'jump'> = { issuedByTimers: 0 };

  constructor(private readonly parts: ChaseDutyParts) {
    this.seat = new LeaseSeat({ leases: parts.leases, name: 'chase', onGained: () => { this.begin(); }, onLost: () => { this.rest(); } });
    parts.timers.onBack(() => { this.lookSoon(); });
  }

  start(): void {
    this.seat.take();
  }

  async stop(): Promise<void> {
    this.rest();
    await this.looking;
    await this.seat.leave();
  }

  async status(): Promise<ChaseStatus> {
    return { ...this.known, standing: await this.standing(), jump: this.parts.clockWatch.jump };
  }

  /** By an operator, after a jump of the clock. */
  release(): void {
    this.parts.clockWatch.release();
    this.lookSoon();
  }

  /** A sweep, and then the letters; whoever asks while one is under way gets another after it. */
  look(): Promise<void> {
    if (this.looking !== undefined) {
      this.againAfter = true;
      return this.looking;
    }
    this.looking = this.lookOnce()
      .catch((fault: unknown) => { this.known = { ...this.known, failure: String(fault) }; this.log.warn(String(fault)); })
      .finally(() => {
        this.looking = undefined;
        if (this.againAfter) this.lookSoon();
        this.againAfter = false;
      });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    if (await this.standing() !== 'on-duty') return;
    const { sweep, round, projector } = this.parts;
    const began = performance.now();
    const thorough = this.thoroughAt === undefined || began - this.thoroughAt >= THOROUGH_MS;
    const { position, ...lastSweep } = await sweep.sweepOnce({ thorough });
    if (thorough) this.thoroughAt = began;
    this.known = { ...this.known, lastSweep, failure: undefined };
    // A letter of the day is written once: all that belongs into it must be there to be read.
    const shown = position === undefined ? 'reached' : await projector.waitFor(position, SHOWN_WITHIN_MS, 'reminder_board');
    if (shown !== 'reached') throw new Error('the tables do not show in time what the letters are to say');
    const lastRound = await round.run(lastSweep.at);
    this.known = { ...this.known, lastRound };
  }

  private async standing(): Promise<ChaseStanding> {
    if (!this.seat.isHeld) return 'elsewhere';
    this.parts.clockWatch.look(); // a clock that jumped since its last beat would bring everything on at once
    if (this.parts.clockWatch.jump !== undefined) return 'clock-jumped';
    return await this.parts.hold.isHeld() ? 'held' : 'on-duty';
  }

  private begin(): void {
    this.thoroughAt = undefined;
    this.parts.timers.start((timer) => this.wake(timer));
    this.beat ??= setInterval(() => { void this.look(); }, SWEEP_MS).unref();
    void this.look();
  }

  private rest(): void {
    clearInterval(this.beat);
    clearTimeout(this.soon);
    this.beat = undefined;
    this.soon = undefined;
    void this.parts.timers.stop();
  }

  private async wake({ key }: Timer): Promise<void> {
    if (await this.standing() !== 'on-duty') return; // the sweep finds it
    const { issued } = await this.parts.sweep.look(key);
    this.known = { ...this.known, issuedByTimers: this.known.issuedByTimers + issued };
    if (issued > 0) this.lookSoon();
  }

  private lookSoon(): void {
    if (this.beat === undefined) return;
    this.soon ??= setTimeout(() => { this.soon = undefined; void this.look(); }, SETTLING_MS).unref();
  }
}
