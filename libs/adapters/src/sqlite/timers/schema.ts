/** Raise it when the tables below change: the file is then built anew. */
export const SCHEMA_VERSION = 1;

/**
 * `due_at` is told by the clock of the system, which may be held; `not_before` by that of the machine: until then a process has
 * the timer in hand, or its work rests after a failure. `mark` names who has it, so that only he can say that it is done.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS timers (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, due_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0, mark TEXT, failures INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timers_by_due ON timers (due_at);
  CREATE TABLE IF NOT EXISTS leases (name TEXT PRIMARY KEY, owner TEXT, token INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
`;
