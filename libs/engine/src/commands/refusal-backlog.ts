import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command, Unmet } from '@app/kernel';
import { Allowance } from './allowance.js';
import type { Envelope } from './envelope.js';

export type Refused = { readonly locationId: string; readonly command: Command; readonly unmet: readonly Unmet[]; readonly envelope: Envelope; readonly requestHash?: string };

/** Of one account about one location: whoever keeps knocking is known by then. */
const MOST_PER_MINUTE = 6;
const MOST_WAITING = 256;

/** Refusals that are kept only after they were answered, one by one, and never so many that an outsider fills the journal. */
export class RefusalBacklog {
  private readonly waiting: Refused[] = [];
  private readonly allowance = new Allowance(MOST_PER_MINUTE);
  private working: Promise<void> | undefined;
  private left = 0;

  constructor(private readonly keep: (refused: Refused) => Promise<void>) {}

  /** Those that were one too many, since the start. */
  get dropped(): number { return this.left; }

  add(refused: Refused): void {
    const knocking = `${refused.envelope.actor.id} ${refused.locationId}`;
    if (this.waiting.length >= MOST_WAITING || this.allowance.take(knocking) > 0) this.left += 1;
    else {
      this.waiting.push(refused);
      this.working ??= this.work();
    }
  }

  /** Once everything added so far is kept. */
  async settled(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    await nextTurn(); // the answer goes first
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) await this.keep(next);
    this.working = undefined;
  }
}
