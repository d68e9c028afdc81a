import { ClockWatch, type ClockMark, type HeldClock } from '@app/engine';
import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';

/** The time as it is, and the clock on the wall, which somebody may set wrong: also while the program that watches it does not run. */
export class TwoClocks {
  private elapsed = 0;
  private off = 0;
  private readonly began: number;
  private kept: ClockMark | undefined;
  private machineBegan = 0;
  private watching: ClockWatch | undefined;

  /** `wall`: what everybody in the engine goes by. */
  constructor(readonly wall: HeldClock) {
    this.began = epochMilliseconds(wall.now());
  }

  get truth(): Instant { return instantOf(this.began + this.elapsed); }
  get isWrong(): boolean { return this.off !== 0; }
  private get shown(): number { return this.began + this.elapsed + this.off; }

  /** That of a program which begins now; it remembers what those before it have kept. */
  watch(): ClockWatch {
    const marks = { last: () => this.kept, keep: (mark: ClockMark) => { this.kept = mark; } };
    const memory = { marks, boot: String(this.machineBegan), uptime: () => this.elapsed - this.machineBegan };
    const watching = new ClockWatch({ wall: () => this.shown, monotonic: () => this.elapsed, memory });
    watching.start();
    watching.stop(); // its beat is `pass`
    this.watching = watching;
    return watching;
  }

  /** What was kept is lost. */
  forget(): void {
    this.kept = undefined;
  }

  /** The program ends: nobody watches until the next one begins. */
  unwatch(): void {
    this.watching = undefined;
  }

  /** So does the machine, and is started anew. */
  reboot(): void {
    this.machineBegan = this.elapsed;
  }

  /** Nobody has noticed yet. */
  set(off: number): void {
    this.off = off;
    this.wall.moveTo(instantOf(this.shown));
  }

  /** Time goes on, and then comes the watch's beat. */
  pass(milliseconds: number): void {
    this.elapsed += milliseconds;
    this.wall.moveTo(instantOf(this.shown));
    this.watching?.look();
  }
}
