type Bucket = { tokens: number; at: number };

const MINUTE = 60_000;
const MOST_BUCKETS = 50_000;

/** A bucket per caller that fills evenly: a burst up to the whole of a minute is fine, more than the rate in the long run is not. */
export class Allowance {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number, private readonly now: () => number = () => performance.now()) {}

  /** 0 where the request may pass, else the seconds to wait. */
  take(caller: string): number {
    const now = this.now();
    const { tokens, at } = this.buckets.get(caller) ?? { tokens: this.perMinute, at: now };
    const available = Math.min(this.perMinute, tokens + ((now - at) / MINUTE) * this.perMinute);
    this.buckets.delete(caller); // put back last: the map stays in order of use
    if (this.buckets.size >= MOST_BUCKETS) this.forgetOldest();
    this.buckets.set(caller, { tokens: available < 1 ? available : available - 1, at: now });
    return available < 1 ? Math.ceil(((1 - available) / this.perMinute) * (MINUTE / 1000)) : 0;
  }

  private forgetOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
