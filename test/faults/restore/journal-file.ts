import Database from 'better-sqlite3';

/** An event as it lies in the file, read past everything that is being proven. */
export type Row = { readonly stream: string; readonly revision: number; readonly id: string; readonly type: string };

const ROWS = `SELECT s.name AS stream, e.revision, lower(hex(e.id)) AS id, t.name AS type
  FROM events e JOIN streams s ON s.id = e.stream JOIN event_types t ON t.id = e.type ORDER BY e.position`;

export const rowsIn = (file: string): readonly Row[] => {
  const db = new Database(file);
  try {
    return db.prepare<[], Row>(ROWS).all();
  } finally {
    db.close();
  }
};

/** One text for one event, wherever it is written down. */
export const nameOf = ({ stream, revision, id, type }: Row): string => `${stream} ${revision} ${id.replaceAll('-', '')} ${type}`;
