import type { Database } from 'better-sqlite3';
import type { Leases, LeaseToken } from '@app/engine';
import { TimersFile } from './timers-file.js';

type LeaseTable = {
  readonly claim: (name: string, owner: string, until: number, now: number) => LeaseToken | undefined;
  readonly renew: (name: string, token: LeaseToken, until: number, now: number) => boolean;
  readonly release: (name: string, token: LeaseToken) => void;
};

const leaseTable = (db: Database): LeaseTable => {
  // One that ends later than a new one would was given before the clock was put back: nobody waits until that clock comes round again.
  const claim = db.prepare<[string, string, number, number, number], LeaseToken>(`
    INSERT INTO leases (name, owner, token, expires_at) VALUES (?, ?, 1, ?)
    ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, token = token + 1, expires_at = excluded.expires_at
    WHERE owner IS NULL OR owner = excluded.owner OR expires_at <= ? OR expires_at > ?
    RETURNING token`).pluck();
  const renew = db.prepare<[number, string, LeaseToken, number]>(
    'UPDATE leases SET expires_at = ? WHERE name = ? AND token = ? AND owner IS NOT NULL AND expires_at > ?');
  const release = db.prepare<[string, LeaseToken]>('UPDATE leases SET owner = NULL, expires_at = 0 WHERE name = ? AND token = ?');
  return {
    claim: (name, owner, until, now) => claim.get(name, owner, until, now, until),
    renew: (name, token, until, now) => renew.run(until, name, token, now).changes === 1,
    release: (name, token) => { release.run(name, token); },
  };
};

/** Leases among the processes of this host that share the file of the timers. */
export class SqliteLeases implements Leases {
  private readonly file: TimersFile<LeaseTable>;
  private trouble: unknown;

  constructor(options: { readonly file: string }) {
    this.file = new TimersFile(options.file, leaseTable, (trouble) => { this.trouble = trouble; });
  }

  async claim(name: string, owner: string, milliseconds: number): Promise<LeaseToken | undefined> {
    const now = Date.now();
    return this.file.ask((leases) => leases.claim(name, owner, now + milliseconds, now), undefined);
  }

  async renew(name: string, token: LeaseToken, milliseconds: number): Promise<boolean> {
    const now = Date.now();
    return this.file.ask((leases) => leases.renew(name, token, now + milliseconds, now), false);
  }

  async release(name: string, token: LeaseToken): Promise<void> {
    this.file.ask((leases) => { leases.release(name, token); }, undefined);
  }

  async answers(): Promise<boolean> {
    this.file.ask((leases) => { leases.release('', 0) /* writing nothing is asking too */; }, undefined);
    return this.trouble === undefined;
  }

  async close(): Promise<void> {
    this.file.close();
  }
}
