import { hash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '@app/engine';

const IDLE_MS = 8 * 60 * 60 * 1000;
const MOST_SESSIONS = 10_000;

type Session = { readonly principal: Principal; usedAt: number };

/** Who is signed in. In memory on purpose: a restart asks everyone to sign in again, and no file holds a key to the house. */
@Injectable()
export class Sessions {
  /** By the hash of the id, least recently used first: whoever reads the memory cannot sign in with what is found. */
  private readonly sessions = new Map<string, Session>();

  /** The monotonic clock: a session neither lives longer nor dies when the wall clock is put right. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  open(principal: Principal): string {
    this.forgetIdle();
    const id = randomBytes(32).toString('base64url');
    this.sessions.set(hashed(id), { principal, usedAt: this.now() });
    return id;
  }

  /** The principal, and the session counts as used. */
  use(id: string): Principal | undefined {
    const key = hashed(id);
    const session = this.sessions.get(key);
    if (session === undefined) return undefined;
    this.sessions.delete(key);
    if (this.now() - session.usedAt > IDLE_MS) return undefined;
    this.sessions.set(key, { ...session, usedAt: this.now() });
    return session.principal;
  }

  /** Whether it still stands; looking does not prolong it. */
  stands(id: string): boolean {
    const session = this.sessions.get(hashed(id));
    return session !== undefined && this.now() - session.usedAt <= IDLE_MS;
  }

  close(id: string): void {
    this.sessions.delete(hashed(id));
  }

  private forgetIdle(): void {
    for (const [key, { usedAt }] of this.sessions) {
      if (this.sessions.size < MOST_SESSIONS && this.now() - usedAt <= IDLE_MS) break;
      this.sessions.delete(key);
    }
  }
}

const hashed = (id: string): string => hash('sha256', id, 'base64url');
