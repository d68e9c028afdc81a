import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { StreamName } from '@app/engine';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import type { SqliteEventStoreOptions } from './open-sqlite-event-store.js';
import { PAGE, PlantedFaults } from './planted-faults.js';
import { sequenceOf } from './positions.js';
import type { SqliteEventStore } from './sqlite-event-store.js';

const EVERYTHING = /./;

/** A journal in a fresh file, and hands on what lies under it. Tests only. */
export const sqliteHarness = async (options: Partial<SqliteEventStoreOptions> = {}) => {
  const directory = mkdtempSync(join(tmpdir(), 'tahapan-journal-'));
  const file = join(directory, 'events.db');
  const planted = new PlantedFaults();
  const open: SqliteEventStore[] = [];
  const instance = async (own: Partial<SqliteEventStoreOptions> = {}): Promise<SqliteEventStore> => {
    const store = await openSqliteEventStore({ file, pollIntervalMs: 10, report: () => undefined, ...options, ...own });
    open.push(store);
    return store;
  };
  const store = await instance({ connect: planted.connect });
  const onlooker = new Database(file, { timeout: 0 });
  return {
    file,
    planted,
    instance,
    store,
    secondInstance: () => instance(),
    faults: {
      dropNextReply: () => planted.failAfterNext(/^COMMIT/, 'SQLITE_IOERR'),
      swallowAppends: () => {
        planted.failAll(/^BEGIN/, 'SQLITE_BUSY');
        return () => planted.heal();
      },
      breakConnections: () => planted.failNext(2, PAGE, 'SQLITE_IOERR_READ'),
      writeGibberish: async (stream: StreamName, type: string) => {
        const newest = await store.readStream(stream, { direction: 'backwards', limit: 1 })[Symbol.asyncIterator]().next();
        const { position } = await store.append(stream, newest.value?.revision ?? 'no_stream', [{ id: randomUUID(), type, data: {}, metadata: {} }]);
        onlooker.exec('DROP TRIGGER IF EXISTS events_never_change');
        onlooker.prepare(`UPDATE events SET data = '{"cut' WHERE position = ?`).run(sequenceOf(position));
      },
      goDown: () => planted.failAll(EVERYTHING, 'SQLITE_CANTOPEN'),
      comeBack: () => planted.heal(),
      /** A read that is open keeps the log from being emptied into the file. */
      openReads: () => (onlooker.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]!.busy,
      eventsFetched: () => planted.eventsFetched,
    },
    dispose: async () => {
      planted.heal();
      onlooker.close();
      await Promise.all(open.map((each) => each.close()));
      rmSync(directory, { recursive: true });
    },
  };
};
