const WINDOW_MS = 10_000;
/** What came in the first instant says nothing of a second. */
const SHORTEST_SPAN_MS = 1_000;

/** Events per second over the last moments. */
export class RateMeter {
  private readonly since = performance.now();
  private samples: { readonly at: number; readonly events: number }[] = [];

  add(events: number): void {
    this.samples.push({ at: performance.now(), events });
    this.forgetOld();
  }

  get perSecond(): number {
    this.forgetOld();
    const events = this.samples.reduce((sum, sample) => sum + sample.events, 0);
    const span = Math.min(WINDOW_MS, Math.max(SHORTEST_SPAN_MS, performance.now() - this.since));
    return Math.round((events * 1_000) / span);
  }

  private forgetOld(): void {
    const oldest = performance.now() - WINDOW_MS;
    const keep = this.samples.findIndex(({ at }) => at >= oldest);
    if (keep !== 0) this.samples = keep < 0 ? [] : this.samples.slice(keep);
  }
}
