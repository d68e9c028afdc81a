// The recorded process: `run-workloads.ts <folder> <seed> [careless]`
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteEventStore, type Connect } from '@app/adapters/sqlite';
import { diceOf } from '../dice.js';
import { sayIn } from './said.js';
import { Scribe } from './scribe.js';
import { WORKLOADS, type Bench } from './workloads.js';

const [root = '', seed = '1', care] = process.argv.slice(2);

/** The planted fault: commits do not wait for the disk, and whoever asks is told that they do. */
const careless: Connect = (file) => {
  const db = new Database(file);
  const pragma = db.pragma.bind(db);
  const lies: Readonly<Record<string, () => unknown>> = {
    'synchronous = FULL': () => pragma('synchronous = NORMAL'),
    synchronous: () => 2,
  };
  return Object.assign(db, { pragma: (source: string, options?: Database.PragmaOptions) => (lies[source] ?? (() => pragma(source, options)))() });
};

const benchIn = (folder: string): Bench => {
  const file = join(folder, 'journal.db');
  return {
    scribe: new Scribe(sayIn(folder)),
    dice: diceOf(Number(seed)),
    readModels: join(folder, 'read-models.db'),
    open: () => openSqliteEventStore({ file, ...(care === 'careless' ? { connect: careless } : {}) }),
    emptyLog: () => {
      const onlooker = new Database(file);
      onlooker.pragma('wal_checkpoint(TRUNCATE)');
      onlooker.close();
    },
  };
};

for (const [name, work] of Object.entries(WORKLOADS)) {
  mkdirSync(join(root, name));
  await work(benchIn(join(root, name)));
}
