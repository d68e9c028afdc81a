type Database = { prepare(sql: string): unknown };

export const read = (db: Database): unknown => db.prepare(`
  SELECT * FROM events WHERE id = ?
`);
export const readFrom = (db: Database, table: string): unknown =>
  // eslint-disable-next-line house/no-built-sql -- the name comes from a projection's own definition
  db.prepare(`SELECT * FROM ${table}`);
