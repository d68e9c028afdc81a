import type { Database } from 'better-sqlite3';
import { epochMilliseconds, instantOf } from '@app/kernel';
import type { Timer } from '@app/engine';

/** A timer that a process has in hand. */
export type Held = { readonly key: string; readonly mark: string };

export type Taken = { readonly timer: Timer; readonly failures: number };

export type TimerTable = {
  readonly arm: (timers: readonly Timer[]) => number;
  readonly disarm: (keys: readonly string[]) => void;
  /** In order of their keys, from the one after `after`. */
  readonly page: (after: string, limit: number) => Timer[];
  /** What is due by the clock of the system, for whoever holds `mark`, until `until` by the clock of the machine. */
  readonly take: (due: number, now: number, limit: number, mark: string, until: number) => Taken[];
  readonly keep: (held: Iterable<Held>, until: number) => void;
  readonly done: (held: Held) => void;
  readonly failed: (held: Held, notBefore: number) => void;
  /** When the next one that nobody has in hand is due. */
  readonly nextDue: (now: number) => number | undefined;
};

type Row = { readonly key: string; readonly id: string; readonly due_at: number; readonly failures: number };

const timerOf = ({ key, id, due_at }: Row): Timer => ({ key, id, dueAt: instantOf(due_at) });

export const timerTable = (db: Database): TimerTable => {
  const put = db.prepare<[string, string, number]>(`
    INSERT INTO timers (key, id, due_at) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET id = excluded.id, due_at = excluded.due_at, not_before = 0, mark = NULL, failures = 0
    WHERE id <> excluded.id OR due_at <> excluded.due_at`);
  const remove = db.prepare<[string]>('DELETE FROM timers WHERE key = ?');
  const page = db.prepare<[string, number], Row>('SELECT key, id, due_at, failures FROM timers WHERE key > ? ORDER BY key LIMIT ?');
  const take = db.prepare<[string, number, number, number, number], Row>(`
    UPDATE timers SET mark = ?, not_before = ?
    WHERE key IN (SELECT key FROM timers WHERE due_at <= ? AND not_before <= ? ORDER BY due_at LIMIT ?)
    RETURNING key, id, due_at, failures`);
  const keep = db.prepare<[number, string, string]>('UPDATE timers SET not_before = ? WHERE key = ? AND mark = ?');
  const done = db.prepare<[string, string]>('DELETE FROM timers WHERE key = ? AND mark = ?');
  const failed = db.prepare<[number, string, string]>('UPDATE timers SET not_before = ?, mark = NULL, failures = failures + 1 WHERE key = ? AND mark = ?');
  const next = db.prepare<[number], number>('SELECT due_at FROM timers WHERE not_before <= ? ORDER BY due_at LIMIT 1').pluck();
  const one = db.transaction((work: () => void) => { work(); });

  return {
    arm: (timers) => {
      let armed = 0;
      one.immediate(() => { for (const { key, id, dueAt } of timers) armed += put.run(key, id, epochMilliseconds(dueAt)).changes; });
      return armed;
    },
    disarm: (keys) => { one.immediate(() => { for (const key of keys) remove.run(key); }); },
    page: (after, limit) => page.all(after, limit).map(timerOf),
    take: (due, now, limit, mark, until) => take.all(mark, until, due, now, limit).map((row) => ({ timer: timerOf(row), failures: row.failures })),
    keep: (held, until) => { one.immediate(() => { for (const { key, mark } of held) keep.run(until, key, mark); }); },
    done: ({ key, mark }) => { done.run(key, mark); },
    failed: ({ key, mark }, notBefore) => { failed.run(notBefore, key, mark); },
    nextDue: (now) => next.get(now),
  };
};
