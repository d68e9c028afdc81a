import type { Database } from 'better-sqlite3';
import type { ParkedEvent, ParkedStream, StoredEvent } from '@app/engine';

export type ParkedEvents = {
  readonly park: (table: string, parked: ParkedEvent) => void;
  readonly unpark: (table: string, stream: string) => void;
  readonly parked: (table: string, stream?: string) => ParkedEvent[];
  readonly streams: (table: string) => ParkedStream[];
  readonly move: (from: string, to: string) => void;
  readonly forget: (table: string) => void;
};

type ParkedRow = { readonly error: string; readonly payload: string };

export const parkedEvents = (db: Database): ParkedEvents => {
  const insert = db.prepare<[string, string, number, string, string, string, string]>(
    'INSERT OR IGNORE INTO parked_events (projection, stream, revision, position, type, error, payload) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const ofTable = db.prepare<[string], ParkedRow>('SELECT error, payload FROM parked_events WHERE projection = ? ORDER BY position');
  const ofStream = db.prepare<[string, string], ParkedRow>(
    'SELECT error, payload FROM parked_events WHERE projection = ? AND stream = ? ORDER BY position',
  );
  // With a single min() SQLite answers the other columns from the row that has the minimum.
  const streams = db.prepare<[string], ParkedStream>(
    'SELECT stream, count(*) AS events, min(position) AS position, error FROM parked_events WHERE projection = ? GROUP BY stream ORDER BY stream',
  );
  const deleteStream = db.prepare<[string, string]>('DELETE FROM parked_events WHERE projection = ? AND stream = ?');
  const deleteTable = db.prepare<[string]>('DELETE FROM parked_events WHERE projection = ?');
  const rename = db.prepare<[string, string]>('UPDATE parked_events SET projection = ? WHERE projection = ?');
  return {
    park: (table, { event, error }) => {
      insert.run(table, event.stream, event.revision, event.position, event.type, error, JSON.stringify(event));
    },
    unpark: (table, stream) => { deleteStream.run(table, stream); },
    parked: (table, stream) => (stream === undefined ? ofTable.all(table) : ofStream.all(table, stream)).map(restored),
    streams: (table) => streams.all(table),
    move: (from, to) => {
      deleteTable.run(to);
      rename.run(to, from);
    },
    forget: (table) => { deleteTable.run(table); },
  };
};

const restored = ({ error, payload }: ParkedRow): ParkedEvent => {
  const event = JSON.parse(payload) as StoredEvent;
  return { error, event: { ...event, storedAt: new Date(event.storedAt) } };
};
