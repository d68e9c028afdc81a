import type { Database } from 'better-sqlite3';
import type { ColumnType, KeyedRow, Row, SqlValue } from '@app/kernel';
import type { RowText, Table } from '@app/engine';
import { prepareBuilt } from './built-sql.js';
import { columnsOf, quoted } from './schema.js';

/** The statements of one table and the way between its rows and its columns, by position. */
export type TableStatements = {
  readonly load: (key: string) => Row | undefined;
  readonly page: (after: string, limit: number) => KeyedRow[];
  readonly texts: (after: string, limit: number) => RowText[];
  readonly put: (rows: Iterable<KeyedRow>) => void;
};

export const statementsOf = (db: Database, { name, projection }: Table): TableStatements => {
  const columns = columnsOf(projection);
  const types = columns.map((column) => projection.columns[column] ?? 'text');
  const [plain, objects] = [columns.filter((_, index) => types[index] !== 'json'), columns.filter((_, index) => types[index] === 'json')];
  const names = ['key', ...columns].map(quoted).join(', ');
  const marks = ['key', ...columns].map(() => '?').join(', ');
  const updates = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ');
  const loadSql = `SELECT ${names} FROM ${quoted(name)} WHERE key = ?`;
  const pageSql = `SELECT ${names} FROM ${quoted(name)} WHERE key > ? ORDER BY key LIMIT ?`;
  const textsSql = `SELECT key, ${arrayOf(plain)} AS plain, ${arrayOf(objects)} AS objects FROM ${quoted(name)} WHERE key > ? ORDER BY key LIMIT ?`;
  const putSql = `INSERT INTO ${quoted(name)} (${names}) VALUES (${marks}) ON CONFLICT (key) DO UPDATE SET ${updates}`;

  const load = prepareBuilt<[string], SqlValue[]>(db, loadSql).raw();
  const page = prepareBuilt<[string, number], SqlValue[]>(db, pageSql).raw();
  const texts = prepareBuilt<[string, number], RowText>(db, textsSql);
  const put = prepareBuilt<[SqlValue[]]>(db, putSql);
  const rowOf = (values: readonly SqlValue[]): Row => decoded(columns, types, values);

  return {
    load: (key) => {
      const values = load.get(key);
      return values === undefined ? undefined : rowOf(values);
    },
    page: (after, limit) => page.all(after, limit).map((values) => ({ key: String(values[0]), row: rowOf(values) })),
    texts: (after, limit) => texts.all(after, limit),
    put: (rows) => {
      for (const { key, row } of rows) put.run(encoded(columns, types, key, row));
    },
  };
};

const arrayOf = (columns: readonly string[]): string => `json_array(${columns.map(quoted).join(', ')})`;

const decoded = (columns: readonly string[], types: readonly ColumnType[], values: readonly SqlValue[]): Row => {
  const row: Record<string, Row[string]> = {};
  columns.forEach((column, index) => {
    const value = values[index + 1] ?? null;
    row[column] = types[index] === 'json' && value !== null ? (JSON.parse(String(value)) as object) : value;
  });
  return row;
};

const encoded = (columns: readonly string[], types: readonly ColumnType[], key: string, row: Row): SqlValue[] => {
  const values: SqlValue[] = [key];
  for (let index = 0; index < columns.length; index += 1) {
    const value = row[columns[index] as string] ?? null;
    values.push(types[index] === 'json' && value !== null ? JSON.stringify(value) : (value as SqlValue));
  }
  return values;
};
