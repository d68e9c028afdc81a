// The recorded process: `run-until-failure.ts <folder> <seed> <first letter>`. When the disk fails it, it is gone at once.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DiskUnconfirmedError, openSqliteEventStore } from '@app/adapters/sqlite';
import { diceOf } from '../dice.js';
import { sayIn } from './said.js';
import { Scribe } from './scribe.js';

const LETTERS = 60;
const STREAMS = 4;

const [folder = '', seed = '1', first = '0'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const dice = diceOf(Number(seed));
const scribe = new Scribe(sayIn(folder), Number(first));

try {
  const store = await openSqliteEventStore({ file: join(folder, 'journal.db'), report: () => undefined });
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await scribe.send(store, scribe.letter(`Life${first}-${dice.below(STREAMS)}`, { pages: 1 + dice.below(3), length: 50 + dice.below(3_000) }));
  }
  await store.close();
} catch (error) {
  if (!(error instanceof DiskUnconfirmedError)) throw error;
  process.kill(process.pid, 'SIGKILL');
}
