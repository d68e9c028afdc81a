import { Inject, Injectable } from '@nestjs/common';
import { bilingual } from '@app/kernel';
import { EVENT_STORE, type EventStore } from '../ports/index.js';
import { holds, newestRestoreEvent } from './restores.js';

export const ON_HOLD = bilingual(
  'Jurnal baru dipulihkan dari cadangan dan masih ditahan: data dapat dibaca, tetapi tidak ada yang diterima atau dikirim sampai operator melepasnya (tahapan release).',
  'The journal was restored from a backup and is on hold: it can be read, but nothing is accepted or sent until an operator releases it (tahapan release).',
);

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
  private isOver = false;

  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'readStream'>) {}

  /** A restore needs every process gone: who has once seen that nothing is held need not look again. */
  async isHeld(): Promise<boolean> {
    if (!this.isOver) this.isOver = !holds(await newestRestoreEvent(this.store));
    return !this.isOver;
  }

  async insistOnRelease(): Promise<void> {
    if (await this.isHeld()) throw new OnHoldError();
  }
}
