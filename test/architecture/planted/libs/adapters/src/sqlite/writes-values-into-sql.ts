// lint: house/no-built-sql
type Database = { prepare(sql: string): unknown };
export const read = (db: Database, id: string): unknown => db.prepare(`SELECT * FROM events WHERE id = '${id}'`);
