import { hostname } from 'node:os';
import type { Database } from 'better-sqlite3';
import { StaleWriterError, type WriterToken } from '@app/engine';

export type WriterLease = {
  readonly claim: (owner: string, milliseconds: number) => WriterToken | undefined;
  readonly renew: (token: WriterToken, milliseconds: number) => boolean;
  readonly release: (token: WriterToken) => void;
  /** To be asked inside the transaction it guards. */
  readonly assertNewest: (token: WriterToken) => void;
};

type Standing = { readonly owner: string | null; readonly token: WriterToken; readonly expires_at: number };

/** Names a writer of this process, so that another process of this machine sees when it is gone. */
const signed = (owner: string): string => `${hostname()}/${process.pid}/${owner}`;

export const writerLease = (db: Database, now: () => number): WriterLease => {
  const standing = db.prepare<[], Standing>('SELECT owner, token, expires_at FROM writer_lease');
  const take = db.prepare<[string, number]>('UPDATE writer_lease SET owner = ?, token = token + 1, expires_at = ?');
  const extend = db.prepare<[number, WriterToken]>('UPDATE writer_lease SET expires_at = ? WHERE token = ? AND owner IS NOT NULL');
  const leave = db.prepare<[WriterToken]>('UPDATE writer_lease SET owner = NULL, expires_at = 0 WHERE token = ?');
  const newest = db.prepare<[], WriterToken>('SELECT token FROM writer_lease').pluck();

  const claim = db.transaction((owner: string, milliseconds: number): WriterToken | undefined => {
    const { owner: current, expires_at } = standing.get() as Standing;
    if (current !== null && current !== signed(owner) && expires_at > now() && !isGone(current)) return undefined;
    take.run(signed(owner), now() + milliseconds);
    return newest.get();
  });
  return {
    claim: (owner, milliseconds) => claim.immediate(owner, milliseconds),
    renew: (token, milliseconds) => extend.run(now() + milliseconds, token).changes === 1,
    release: (token) => { leave.run(token); },
    assertNewest: (token) => {
      if (newest.get() !== token) throw new StaleWriterError(token);
    },
  };
};

/** After a crash the next start need not wait for the lease to run out. */
const isGone = (owner: string): boolean => {
  const [host, pid] = owner.split('/');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
};
