import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { ReadStore, WriterToken } from '../ports/index.js';

export type SeatParts = {
  readonly readStore: ReadStore;
  readonly leaseMs: number;
  readonly onGained: (token: WriterToken) => void;
  readonly onKept: () => void;
  readonly onLost: () => void;
};

/** One process writes the read models at a time: keeps the seat while it has it, and waits for it while it has not. */
export class WriterSeat {
  private readonly log = new Logger('Projector');
  private readonly owner = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private held: WriterToken | undefined;

  constructor(private readonly parts: SeatParts) {}

  get token(): WriterToken | undefined { return this.held; }

  take(): void {
    this.timer ??= setInterval(() => { this.checkAgain(); }, this.parts.leaseMs / 3).unref();
    this.check();
  }

  leave(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    if (this.held !== undefined) this.parts.readStore.release(this.held);
    this.held = undefined;
  }

  /** Someone else's newer token was met. */
  lose(): void {
    if (this.held === undefined) return;
    this.held = undefined;
    this.parts.onLost();
  }

  /** A store that is busy or full for a moment is asked again at the next beat. */
  private checkAgain(): void {
    try {
      this.check();
    } catch (error) {
      this.log.error(String(error));
    }
  }

  private check(): void {
    const { readStore, leaseMs, onGained, onKept } = this.parts;
    if (this.held !== undefined) {
      if (readStore.renew(this.held, leaseMs)) onKept();
      else this.lose();
      return;
    }
    this.held = readStore.claim(this.owner, leaseMs);
    if (this.held !== undefined) onGained(this.held);
  }
}
