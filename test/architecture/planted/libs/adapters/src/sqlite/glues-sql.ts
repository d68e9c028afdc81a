// lint: house/no-built-sql
type Database = { prepare(sql: string): unknown; exec(sql: string): unknown };
export const drop = (db: Database, table: string): unknown => db.exec('DROP TABLE ' + table);
