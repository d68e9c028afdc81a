import { setTimeout as pause } from 'node:timers/promises';
import type { Disk } from '../ports/index.js';
import type { ProjectionStatus } from '../projections/projection-status.js';
import { NoHeadroomError, type Shortage } from './no-headroom-error.js';

export type HeadroomParts = {
  readonly disk: Disk;
  /** Below it nothing new is taken in, so that what is there can still be kept in order. */
  readonly leastFreeBytes: number;
  readonly tables: () => Promise<readonly Pick<ProjectionStatus, 'checkpoint' | 'lag' | 'rebuild'>[]>;
  /** Milliseconds that only ever grow. */
  readonly elapsed?: () => number;
};

/** What was seen; undefined where nothing could be. */
export type Reading = { readonly freeBytes: number | undefined; readonly isBehind: boolean; readonly shortage: Shortage | undefined };

const FRESH_MS = 1_000;
const LONGEST_LOOK_MS = 1_000;

/** Whether there is room for more history. Whoever only reads need not ask. */
export class Headroom {
  private reading: Promise<Reading> | undefined;
  private readAt = 0;
  private counting: Promise<boolean> | undefined;
  private wasBehind = false;

  constructor(private readonly parts: HeadroomParts) {}

  /** Looked up at most once a second, however many ask. */
  read(): Promise<Reading> {
    const now = (this.parts.elapsed ?? elapsed)();
    if (this.reading === undefined || now - this.readAt >= FRESH_MS) {
      this.readAt = now;
      this.reading = this.look();
    }
    return this.reading;
  }

  async insist(): Promise<void> {
    const { shortage } = await this.read();
    if (shortage !== undefined) throw new NoHeadroomError(shortage);
  }

  /** What cannot be seen stops nobody: the write itself will tell. */
  private async look(): Promise<Reading> {
    const { disk, leastFreeBytes } = this.parts;
    const [freeBytes, isBehind] = await Promise.all([
      disk.freeBytes().catch(() => undefined),
      Promise.race([this.count(), pause(LONGEST_LOOK_MS, undefined, { ref: false }).then(() => this.wasBehind)]),
    ]);
    const shortage = freeBytes !== undefined && freeBytes < leastFreeBytes ? 'disk.nearly-full' : isBehind ? 'read-models.behind' : undefined;
    return { freeBytes, isBehind, shortage };
  }

  /** A journal that is slow to answer is not asked a second time meanwhile, and what it says then is known at the next look. */
  private count(): Promise<boolean> {
    this.counting ??= this.parts.tables().then((all) => all.some(isFarBehind), () => false)
      .then((isBehind) => (this.wasBehind = isBehind))
      .finally(() => { this.counting = undefined; });
    return this.counting;
  }
}

const elapsed = (): number => performance.now();

/** More than are ever counted. A table that is being built is not behind: it is not there yet. */
const isFarBehind = ({ checkpoint, lag, rebuild }: Awaited<ReturnType<HeadroomParts['tables']>>[number]): boolean =>
  checkpoint !== undefined && rebuild === undefined && lag.atLeast;
