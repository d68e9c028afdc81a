import type Database from 'better-sqlite3';
import type { Query, SqlRow } from '@app/kernel';
import { ReadModelUnavailableError } from '@app/engine';
import { messageOf } from '../error-shape.js';
import { prepareBuilt } from './built-sql.js';

const REMEMBERED_STATEMENTS = 256;

export const askerOf = (db: Database.Database): (<R>(query: Query<R>) => R[]) => {
  const statements = new Map<string, Database.Statement<unknown[], SqlRow>>();
  const statementFor = (sql: string): Database.Statement<unknown[], SqlRow> => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = prepareBuilt<unknown[], SqlRow>(db, sql);
    if (!statement.readonly) throw new TypeError(`a query only reads: ${sql}`);
    statements.set(sql, statement);
    const oldest = statements.keys().next().value;
    if (statements.size > REMEMBERED_STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return ({ sql, parameters, row }) => {
    try {
      return statementFor(sql).all(...parameters).map(row);
    } catch (error) {
      throw isUnbuilt(error) ? new ReadModelUnavailableError({ cause: error }) : error;
    }
  };
};

/** A table, or a column that only the new version of a table has, appears with the swap. */
const isUnbuilt = (error: unknown): boolean => /no such (table|column)/.test(messageOf(error));
