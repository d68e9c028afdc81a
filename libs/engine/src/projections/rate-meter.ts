const WINDOW_MS = 10_000;

/** Events per second over the last moments. */
export class RateMeter {
  private samples: { readonly at: number; readonly events: number }[] = [];

  add(events: number): void {
    this.samples.push({ at: performance.now(), events });
    this.forgetOld();
  }

  get perSecond(): number {
    this.forgetOld();
    const events = this.samples.reduce((sum, sample) => sum + sample.events, 0);
    return Math.round((events * 1_000) / WINDOW_MS);
  }

  private forgetOld(): void {
    const oldest = performance.now() - WINDOW_MS;
    const keep = this.samples.findIndex(({ at }) => at >= oldest);
    if (keep !== 0) this.samples = keep < 0 ? [] : this.samples.slice(keep);
  }
}
