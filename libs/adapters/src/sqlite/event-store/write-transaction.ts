import type { Database, Statement } from 'better-sqlite3';
import { isDiskFull } from './driver-errors.js';
import type { Outcome } from './driver-errors.js';

/** Carries what the driver said and what is known about the transaction it said it of. */
export class TransactionFailure extends Error {
  constructor(readonly outcome: Outcome, cause: unknown) {
    super('transaction failed', { cause });
  }
}

/** `IMMEDIATE`, because a transaction that turns into a writer half-way fails when another process wrote meanwhile. */
export class WriteTransaction {
  private readonly begin: Statement<[]>;
  private readonly commit: Statement<[]>;
  private readonly rollback: Statement<[]>;

  constructor(private readonly db: Database) {
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
    this.rollback = db.prepare('ROLLBACK');
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
