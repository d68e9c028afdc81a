import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A file of its own that can be taken away: somebody begins to write and does not end. Tests only. */
export const fileHarness = <Instance>(open: (file: string) => Instance) => {
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-timers-'));
  const file = join(directory, 'timers.db');
  let thief: Database.Database | undefined;
  return {
    open: async () => open(file),
    goDown: async () => {
      thief = new Database(file);
      thief.exec('BEGIN IMMEDIATE');
    },
    comeBack: async () => { thief?.close(); },
    dispose: async () => {
      thief?.close();
      rmSync(directory, { recursive: true });
    },
  };
};
