import type { Database, Statement } from 'better-sqlite3';
import { isDiskFull } from './driver-errors.js';
import type { Outcome } from './driver-errors.js';

/** Carries what the driver said and what is known about the transaction it said it of. */
export class TransactionFailure extends Error {
  constructor(readonly outcome: Outcome, cause: unknown) {
    super('transaction failed', { cause });
  }
}

/** Pages in the log from which on they are moved into the file. */
const LONG_LOG = 1_000;

type LogLength = readonly [busy: number, pages: number, moved: number];

/** `IMMEDIATE`, because a transaction that turns into a writer half-way fails when another process wrote meanwhile. */
export class WriteTransaction {
  private readonly begin: Statement<[]>;
  private readonly commit: Statement<[]>;
  private readonly rollback: Statement<[]>;
  private readonly lookAtLog: Statement<[], LogLength>;
  private readonly moveLog: Statement<[], LogLength>;

  constructor(private readonly db: Database) {
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.rollback = db.prepare('ROLLBACK');
    this.lookAtLog = db.prepare<[], LogLength>('PRAGMA wal_checkpoint(NOOP)').raw();
    this.moveLog = db.prepare<[], LogLength>('PRAGMA wal_checkpoint(PASSIVE)').raw();
  }

  /** SQLite would do this by itself inside of a commit, and would not tell when the disk fails it. */
  shortenLog(): void {
    const [, pages, moved] = this.lookAtLog.get()!;
    if (pages >= LONG_LOG && moved < pages) this.moveLog.get();
  }

  run<T>(work: () => T): T {
    let committing = false;
    this.undo();
    try {
      this.begin.run();
      const result = work();
      committing = true;
      this.commit.run();
      return result;
    } catch (cause) {
      const undone = this.undo();
      throw new TransactionFailure(undone || !committing || isDiskFull(cause) ? 'not_applied' : 'unknown', cause);
    }
  }

  /** SQLite ends some failed transactions by itself; a rollback that fails is repeated before the next begin. */
  private undo(): boolean {
    if (!this.db.inTransaction) return false;
    try {
      this.rollback.run();
    } catch {
      return false;
    }
    return true;
  }
}
