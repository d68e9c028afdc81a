import type { Database } from 'better-sqlite3';
import { BEGINNING, type ReadStore, type ReadStoreWriter, type Table, type WriterToken } from '@app/engine';
import { askerOf } from './ask-queries.js';
import { runBuilt } from './built-sql.js';
import { checkpointsIn } from './checkpoints.js';
import type { Origin } from '../disposable-file.js';
import { openReadModels } from './open-read-models.js';
import { parkedEvents } from './parked-events.js';
import { createIndexesSql, createTableSql, quoted } from './schema.js';
import { statementsOf, type TableStatements } from './table-statements.js';
import { writerLease } from './writer-lease.js';

export type ReadStoreOptions = {
  readonly file: string;
  /** Epoch milliseconds, for the lease and for showing when a table last moved. */
  readonly now?: () => number;
};

export type SqliteReadStore = ReadStore & { readonly origin: Origin };

export const openSqliteReadStore = ({ file, now = Date.now }: ReadStoreOptions): SqliteReadStore => {
  const { db, origin } = openReadModels(file);
  const lease = writerLease(db, now);
  const checkpoints = checkpointsIn(db, now);
  const waiting = parkedEvents(db);
  const tables = statementsByTable(db);

  const drop = (table: string): void => {
    tables.forget(table);
    checkpoints.forget(table);
    waiting.forget(table);
    runBuilt(db, `DROP TABLE IF EXISTS ${quoted(table)}`);
  };
  const writer: ReadStoreWriter = {
    checkpoint: checkpoints.of,
    load: (table, key) => tables.of(table).load(key),
    create: (table) => {
      drop(table.name);
      runBuilt(db, createTableSql(table.name, table.projection));
      checkpoints.save({ table: table.name, version: table.projection.version, position: BEGINNING, events: 0 });
    },
    index: ({ name, projection }) => { runBuilt(db, createIndexesSql(name, projection, Number(db.pragma('schema_version', { simple: true })))); },
    put: (table, rows) => { tables.of(table).put(rows); },
    advance: checkpoints.save,
    park: waiting.park,
    unpark: waiting.unpark,
    rename: (from, to) => {
      drop(to);
      tables.forget(from);
      waiting.move(from, to);
      checkpoints.move(from, to);
      runBuilt(db, `ALTER TABLE ${quoted(from)} RENAME TO ${quoted(to)}`);
    },
    drop,
  };
  const guarded = db.transaction((token: WriterToken, work: (writer: ReadStoreWriter) => unknown): unknown => {
    lease.assertNewest(token);
    return work(writer);
  });

  return {
    origin,
    query: askerOf(db),
    checkpoints: checkpoints.all,
    load: (table, key) => tables.of(table).load(key),
    page: (table, after, limit) => tables.of(table).page(after, limit),
    texts: (table, after, limit) => tables.of(table).texts(after, limit),
    parked: waiting.parked,
    parkedStreams: waiting.streams,
    claim: lease.claim,
    renew: lease.renew,
    release: lease.release,
    write: <T>(token: WriterToken, work: (writer: ReadStoreWriter) => T): T => guarded.immediate(token, work) as T,
    close: () => { db.close(); },
  };
};

type StatementsByTable = { readonly of: (table: Table) => TableStatements; readonly forget: (table: string) => void };

const statementsByTable = (db: Database): StatementsByTable => {
  const known = new Map<string, { readonly table: Table; readonly statements: TableStatements }>();
  return {
    of: (table) => {
      const found = known.get(table.name);
      if (found !== undefined && found.table.projection === table.projection) return found.statements;
      const statements = statementsOf(db, table);
      known.set(table.name, { table, statements });
      return statements;
    },
    forget: (table) => { known.delete(table); },
  };
};
