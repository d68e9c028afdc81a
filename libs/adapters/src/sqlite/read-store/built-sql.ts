import type { Database, Statement } from 'better-sqlite3';

/**
 * The one place where a statement is no constant. Tables are made from projections and questions come as values from the
 * read models: both are built from our own names, and whatever comes from outside is bound by position.
 */
export const prepareBuilt = <Parameters extends unknown[], Result = unknown>(db: Database, sql: string): Statement<Parameters, Result> =>
  // eslint-disable-next-line house/no-built-sql -- names of tables and columns cannot be bound
  db.prepare<Parameters, Result>(sql) as Statement<Parameters, Result>;

export const runBuilt = (db: Database, sql: string): void => {
  // eslint-disable-next-line house/no-built-sql -- names of tables and columns cannot be bound
  db.exec(sql);
};
