// The alternative beside which commands are measured: the driver alone doing the same small command, with the same durability.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const HISTORY = 20;
const DATA = JSON.stringify({ role: 'ppk', account: `ppk-${randomUUID()}`, unit: 'bppw-52' });
const METADATA = JSON.stringify({ actor: { id: 'pengawas-pusat', role: 'pengawas-pusat', unit: 'pusat' }, recordedAt: '2021-01-01T00:00:00.000Z', commandId: randomUUID(), v: 1 });

/** Read twenty events, decide by their number, append one at the expected revision; one commit, one fsync each. Commands per second. */
export const rawDriverRate = (directory: string, seconds: number): number => {
  const database = new Database(join(directory, `raw-${randomUUID()}.db`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE events (position INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT, revision INTEGER, type TEXT, data TEXT, metadata TEXT, UNIQUE (stream, revision))');
  const append = database.prepare('INSERT INTO events (stream, revision, type, data, metadata) VALUES (?, ?, ?, ?, ?)');
  const read = database.prepare('SELECT type, data, metadata, revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT ?');
  const command = database.transaction((stream: string) => {
    const events = read.all(stream, HISTORY) as { data: string; metadata: string; revision: number }[];
    for (const { data, metadata } of events) { JSON.parse(data); JSON.parse(metadata); }
    append.run(stream, (events[0]?.revision ?? -1) + 1, 'OfficerAssigned', DATA, METADATA);
  });
  const until = Date.now() + seconds * 1_000;
  let commands = 0;
  const started = process.hrtime.bigint();
  while (Date.now() < until) {
    command.immediate(`Location-${commands % 256}`);
    commands += 1;
  }
  const taken = Number(process.hrtime.bigint() - started) / 1e9;
  database.close();
  return commands / taken;
};
