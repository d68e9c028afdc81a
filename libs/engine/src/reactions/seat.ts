import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Leases, LeaseToken } from '../ports/index.js';

export type LeaseSeatParts = {
  readonly leases: Leases;
  /** Of what only one process does at a time. */
  readonly name: string;
  readonly leaseMs?: number;
  readonly onGained: () => void;
  readonly onLost: () => void;
};

const LEASE_MS = 10_000;

/**
 * Keeps the seat while this process has it and waits for it while it has not. A store of leases that is away is no reason to
 * stand still: whoever sits stays, and after the length of a lease everybody sits. Then work may be done twice over, and exact
 * revisions see to it that it counts once.
 */
export class LeaseSeat {
  private readonly log = new Logger('Seat');
  private readonly owner = randomUUID();
  private readonly leaseMs: number;
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<void> | undefined;
  private token: LeaseToken | undefined;
  private sits = false;
  private awaySince: number | undefined;

  constructor(private readonly parts: LeaseSeatParts) {
    this.leaseMs = parts.leaseMs ?? LEASE_MS;
  }

  get isHeld(): boolean { return this.sits; }

  /** Renewed every third of a lease, so the seat of one who died is taken within four thirds of it. */
  take(): void {
    if (this.timer !== undefined) return;
    const look = (): void => {
      this.checking ??= this.check()
        .catch((fault: unknown) => { this.log.error({ seat: this.parts.name, fault }); })
        .finally(() => { this.checking = undefined; });
    };
    this.timer = setInterval(look, this.leaseMs / 3).unref();
    look();
  }

  /** The work is the caller's to end before: `onLost` is not called. */
  async leave(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.checking;
    this.sits = false;
    if (this.token !== undefined) await this.parts.leases.release(this.parts.name, this.token);
    this.token = undefined;
  }

  private async check(): Promise<void> {
    const { leases, name } = this.parts;
    if (this.timer === undefined) return;
    if (this.token !== undefined && await leases.renew(name, this.token, this.leaseMs)) return this.sit();
    const token = await leases.claim(name, this.owner, this.leaseMs);
    if (token !== undefined) {
      this.token = token;
      this.sit();
    } else if (await leases.answers()) {
      this.token = undefined;
      this.rise();
    } else this.holdOut();
  }

  private holdOut(): void {
    this.awaySince ??= performance.now();
    if (performance.now() - this.awaySince < this.leaseMs || this.sits) return;
    this.log.warn(`tidak ada yang dapat ditanya tentang ${this.parts.name}; setiap proses mengerjakannya / nobody can be asked about ${this.parts.name}; every process does it`);
    this.gain();
  }

  private sit(): void {
    this.awaySince = undefined;
    this.gain();
  }

  private gain(): void {
    if (this.sits) return;
    this.sits = true;
    this.parts.onGained();
  }

  private rise(): void {
    this.awaySince = undefined;
    if (!this.sits) return;
    this.sits = false;
    this.parts.onLost();
  }
}
