import type { Database } from 'better-sqlite3';
import type { Checkpoint } from '@app/engine';

export type Checkpoints = {
  readonly all: () => Checkpoint[];
  readonly of: (table: string) => Checkpoint | undefined;
  readonly save: (checkpoint: Checkpoint) => void;
  readonly move: (from: string, to: string) => void;
  readonly forget: (table: string) => void;
};

export const checkpointsIn = (db: Database, now: () => number): Checkpoints => {
  const all = db.prepare<[], Checkpoint>('SELECT projection AS "table", version, position, events FROM checkpoints ORDER BY projection');
  const one = db.prepare<[string], Checkpoint>('SELECT projection AS "table", version, position, events FROM checkpoints WHERE projection = ?');
  const save = db.prepare<[string, number, string, string, number]>(
    'INSERT OR REPLACE INTO checkpoints (projection, version, position, updated_at, events) VALUES (?, ?, ?, ?, ?)',
  );
  const move = db.prepare<[string, string]>('UPDATE OR REPLACE checkpoints SET projection = ? WHERE projection = ?');
  const forget = db.prepare<[string]>('DELETE FROM checkpoints WHERE projection = ?');
  return {
    all: () => all.all(),
    of: (table) => one.get(table),
    save: ({ table, version, position, events }) => { save.run(table, version, position, new Date(now()).toISOString(), events); },
    move: (from, to) => { move.run(to, from); },
    forget: (table) => { forget.run(table); },
  };
};
