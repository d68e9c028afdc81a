import { Inject, Injectable } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import { EVENT_STORE, type EventStore } from '../ports/index.js';
import { holds, newestRestoreEvent } from './restores.js';

export const ON_HOLD = bilingual(
  'Jurnal baru dipulihkan dari cadangan dan masih ditahan: data dapat dibaca, tetapi tidak ada yang diterima atau dikirim sampai operator melepasnya (tahapan release).',
  'The journal was restored from a backup and is on hold: it can be read, but nothing is accepted or sent until an operator releases it (tahapan release).',
);

const FRESH_MS = 1_000;

export class OnHoldError extends Error {
  override readonly name = 'OnHoldError';
  readonly sentence = ON_HOLD;
  constructor() { super(ON_HOLD.en); }
}

/**
 * After a restore nothing may happen before a person has seen what is missing: whoever accepts commands, or sends anything to
 * anybody, asks here first. The hold is told by the journal itself, so every process knows of it and a copy carries it along.
 */
@Injectable()
export class Hold {
  private releasedAt = Number.NEGATIVE_INFINITY;

  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'readStream'>) {}

  /** Looked up at most once a second: a journal may be put on hold beside a process that should have been stopped. */
  async isHeld(): Promise<boolean> {
    const now = performance.now();
    if (now - this.releasedAt < FRESH_MS) return false;
    const isHeld = holds(await newestRestoreEvent(this.store));
    if (!isHeld) this.releasedAt = now;
    return isHeld;
  }

  async insistOnRelease(): Promise<void> {
    if (await this.isHeld()) throw new OnHoldError();
  }
}
