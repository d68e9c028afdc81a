// lint: house/no-built-sql
type Database = { exec(sql: string): unknown };
export const drop = (db: Database, table: string): unknown => db.exec('DROP TABLE ' + table);
