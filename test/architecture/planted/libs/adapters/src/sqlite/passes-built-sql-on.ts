// lint: house/no-built-sql
type Database = { prepare(sql: string): unknown };
export const prepare = (db: Database, sql: string): unknown => db.prepare(sql);
