import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { bulk } from '@app/programme';
import { idOf } from '../journal/decode.js';
import type { EventStore, Leases } from '../ports/index.js';
import { BEGINNING } from '../ports/read-store.js';
import { Follower, type Stretch } from '../projections/follower.js';
import { LeaseSeat } from '../reactions/seat.js';
import type { Bulk } from './bulk.js';
import { Errand } from './errand.js';

export type BulkRunnerParts = { readonly store: EventStore; readonly bulk: Pick<Bulk, 'step'>; readonly leases: Leases };

/** Until the store may be back, or the seat may be ours. */
const AGAIN_AFTER_MS = 2_000;
/** What starts work: outcomes are our own. */
const BEGINS: ReadonlySet<string> = new Set(['BulkStarted', 'BulkRetried']);

/** Carries bulk actions out while nobody waits for them, and goes on after a new start where it was interrupted. */
export class BulkRunner {
  private readonly log = new Logger('Bulk');
  private readonly leaving = new AbortController();
  private readonly seat: LeaseSeat;
  private readonly follower: Follower;
  private readonly waiting = new Set<string>();
  private readonly errand = new Errand(() => this.each());
  private seen = BEGINNING;

  constructor(private readonly parts: BulkRunnerParts) {
    this.seat = new LeaseSeat({ leases: parts.leases, name: 'bulk', onGained: () => { this.errand.ask(); }, onLost: () => undefined });
    this.follower = new Follower({
      store: parts.store, name: 'bulk-runner', filter: { streamPrefixes: [`${bulk.category}-`] },
      from: () => this.seen,
      apply: (stretch) => this.heard(stretch),
      onFailure: (fault) => { this.log.warn(String(fault)); return true; },
    });
  }

  /** Which ones there are every process learns; whoever has the seat does the work. */
  start(): void {
    this.follower.start();
    this.seat.take();
  }

  /** What is under way ends after the rows at hand; the rest goes on after the next start. */
  async stop(): Promise<void> {
    this.leaving.abort();
    await this.follower.stop();
    await this.errand.over();
    await this.seat.leave();
  }

  private heard({ events, position }: Stretch): Promise<void> {
    for (const { stream, type } of events) if (BEGINS.has(type)) this.waiting.add(idOf(stream));
    this.seen = position;
    this.errand.ask();
    return Promise.resolve();
  }

  /** In the order in which they were started. */
  private async each(): Promise<void> {
    for (const id of this.waiting) {
      if (!this.seat.isHeld || this.leaving.signal.aborted) return;
      this.waiting.delete(id);
      if (!await this.carryOut(id)) this.waiting.add(id);
    }
  }

  /** False where it has to wait for the store. */
  private async carryOut(id: string): Promise<boolean> {
    try {
      while (this.seat.isHeld && !this.leaving.signal.aborted && await this.parts.bulk.step(id));
      return this.seat.isHeld;
    } catch (fault) {
      this.log.warn(`bulk action ${id} waits: ${String(fault)}`);
      await delay(AGAIN_AFTER_MS, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      return false;
    }
  }
}
