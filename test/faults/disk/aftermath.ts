import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { runCli } from '../../system/server-process.js';

export type Aftermath = {
  readonly lost: number;
  /** A sentence each. */
  readonly wrong: readonly string[];
};

/** What a server that has ended left behind, looked at in a copy: every location acknowledged as designated, and sound files. */
export const aftermathOf = async (folder: string, acknowledged: readonly string[]): Promise<Aftermath> => {
  const copy = mkdtempSync(join(tmpdir(), 'aftermath-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('ballast') });
    const damaged = ['journal.db', 'read-models.db'].filter((name) => integrityOf(join(copy, name)) !== 'ok');
    const designated = await designatedIn(join(copy, 'journal.db'));
    const { tables } = await runCli(copy, 'rebuild', 'all') as { tables: { table: string; verdict: string }[] };
    const unequal = tables.filter(({ verdict }) => verdict !== 'identical');
    return {
      lost: acknowledged.filter((locationId) => !designated.has(locationId)).length,
      wrong: [...damaged.map((name) => `${name} is damaged`), ...unequal.map(({ table }) => `${table} does not show what the journal says`)],
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

const integrityOf = (file: string): string => {
  const db = new Database(file);
  try {
    return String(db.pragma('integrity_check(1)', { simple: true }));
  } finally {
    db.close();
  }
};

const designatedIn = async (file: string): Promise<ReadonlySet<string>> => {
  const store = await openSqliteEventStore({ file });
  const locations = new Set<string>();
  for await (const { type, stream } of store.readAll({ filter: { streamPrefixes: ['Location-'] } })) {
    if (type === 'LocationDesignated') locations.add(stream.slice('Location-'.length));
  }
  await store.close();
  return locations;
};
