import { ClockWatch, type HeldClock } from '@app/engine';
import { epochMilliseconds, instantOf, type Instant } from '@app/kernel';

/** The time as it is, and the clock on the wall, which somebody may set wrong. */
export class TwoClocks {
  private elapsed = 0;
  private off = 0;
  private readonly began: number;
  readonly watch: ClockWatch;

  /** `wall`: what everybody in the engine goes by. */
  constructor(readonly wall: HeldClock) {
    this.began = epochMilliseconds(wall.now());
    this.watch = new ClockWatch({ wall: () => this.shown, monotonic: () => this.elapsed });
  }

  get truth(): Instant { return instantOf(this.began + this.elapsed); }
  get isWrong(): boolean { return this.off !== 0; }
  private get shown(): number { return this.began + this.elapsed + this.off; }

  /** Nobody has noticed yet. */
  set(off: number): void {
    this.off = off;
    this.wall.moveTo(instantOf(this.shown));
  }

  /** Time goes on, and then comes the watch's beat. */
  pass(milliseconds: number): void {
    this.elapsed += milliseconds;
    this.wall.moveTo(instantOf(this.shown));
    this.watch.look();
  }
}
