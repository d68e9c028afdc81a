import type { Database } from 'better-sqlite3';
import { openDisposable } from '../disposable-file.js';
import { isBusy } from '../event-store/driver-errors.js';
import { SCHEMA, SCHEMA_VERSION } from './schema.js';

/** What others write here they write in small pieces. */
const BUSY_TIMEOUT_MS = 100;

const WRITE_NOTHING = 'DELETE FROM leases WHERE name IS NULL';

const tune = (db: Database): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL'); // what a power cut takes is found by the sweep
  db.pragma('temp_store = MEMORY');
};

const open = (file: string): Database =>
  openDisposable(file, { createTables: (db) => { db.exec(SCHEMA); }, schemaVersion: SCHEMA_VERSION, tune, busyTimeoutMs: BUSY_TIMEOUT_MS }).db;

/** A file that may be away for a while: nobody waits for it, and it is opened anew once it can be. */
export class TimersFile<Statements> {
  private opened: { readonly db: Database; readonly statements: Statements } | undefined;
  /** Whether it can be written is known only after a write. */
  private inDoubt = true;
  private closed = false;

  constructor(
    private readonly file: string,
    private readonly statementsOf: (db: Database) => Statements,
    private readonly onAnswer: (trouble: unknown) => void,
  ) {}

  /** `otherwise` where the file does not answer. */
  ask<T>(question: (statements: Statements) => T, otherwise: T): T {
    if (this.closed) return otherwise;
    try {
      const answer = question(this.ready());
      this.inDoubt = false;
      this.onAnswer(undefined);
      return answer;
    } catch (trouble) {
      this.inDoubt = true;
      if (!isBusy(trouble)) this.shut();
      this.onAnswer(trouble);
      return otherwise;
    }
  }

  close(): void {
    this.closed = true;
    this.shut();
  }

  private ready(): Statements {
    if (this.opened === undefined) {
      const db = open(this.file);
      this.opened = { db, statements: this.statementsOf(db) };
    }
    if (this.inDoubt) this.opened.db.exec(WRITE_NOTHING);
    return this.opened.statements;
  }

  private shut(): void {
    this.opened?.db.close();
    this.opened = undefined;
  }
}
