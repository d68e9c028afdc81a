import type { ColumnType, Projection } from '@app/kernel';

/** Raise it when the tables below change: the file is then built anew. */
export const SCHEMA_VERSION = 1;

export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    projection TEXT PRIMARY KEY, version INTEGER NOT NULL, position TEXT NOT NULL,
    updated_at TEXT NOT NULL, events INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS parked_events (
    projection TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL, position TEXT NOT NULL,
    type TEXT NOT NULL, error TEXT NOT NULL, payload TEXT NOT NULL,
    PRIMARY KEY (projection, position)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS parked_by_stream ON parked_events (projection, stream, position);
  CREATE TABLE IF NOT EXISTS writer_lease (
    only INTEGER PRIMARY KEY CHECK (only = 1), owner TEXT, token INTEGER NOT NULL, expires_at INTEGER NOT NULL
  );
  INSERT OR IGNORE INTO writer_lease VALUES (1, NULL, 0, 0);
`;

const AFFINITY: { readonly [Type in ColumnType]: string } = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', json: 'TEXT' };

/** Table and column names are our own constants, quoted because some are words of the language. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const columnsOf = (projection: Projection): readonly string[] => Object.keys(projection.columns);

export const createTableSql = (table: string, projection: Projection): string => {
  const columns = columnsOf(projection).map((column) => `${quoted(column)} ${AFFINITY[projection.columns[column] ?? 'text']}`);
  return `CREATE TABLE ${quoted(table)} (key TEXT PRIMARY KEY, ${columns.join(', ')})`;
};

/** `generation` keeps the names of indexes apart, since an index keeps its name when its table is renamed. */
export const createIndexesSql = (table: string, projection: Projection, generation: number): string =>
  projection.indexes.map((index, number) =>
    `CREATE INDEX ${quoted(`${projection.table}_${number}_${generation}`)} ON ${quoted(table)} (${index.map(quoted).join(', ')})`).join(';\n');
