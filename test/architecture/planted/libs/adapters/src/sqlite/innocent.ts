type Database = { prepare(sql: string): unknown };

const COLUMNS = 'id, data';

export const read = (db: Database): unknown => db.prepare(`
  SELECT * FROM events WHERE id = ?
`);
export const sorted = (db: Database, order: 'ASC' | 'DESC'): unknown =>
  db.prepare(`SELECT ${COLUMNS} FROM events ` + `ORDER BY id ${order}`);
export const readFrom = (db: Database, table: string): unknown =>
  // eslint-disable-next-line house/no-built-sql -- the name comes from a projection's own definition
  db.prepare(`SELECT * FROM ${table}`);
export const digits = (text: string): unknown => /\d+/.exec(text);
