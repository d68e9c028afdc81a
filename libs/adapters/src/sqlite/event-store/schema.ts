/** Written into the header of the file, so that no other SQLite database is ever taken for a journal. "Thpn" */
export const APPLICATION_ID = 0x5468706e;
export const SCHEMA_VERSION = 1;

/**
 * Positions are taken by the writer inside its transaction, so they ascend in commit order and none is used twice:
 * the triggers keep every row. The two narrow indexes let a filtered reader visit only its own events.
 */
export const SCHEMA = `
CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE event_types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  category INTEGER NOT NULL REFERENCES categories (id),
  revision INTEGER NOT NULL DEFAULT -1,
  deleted INTEGER NOT NULL DEFAULT 0,
  max_count INTEGER,
  truncate_before INTEGER
) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL REFERENCES streams (id),
  revision INTEGER NOT NULL,
  category INTEGER NOT NULL REFERENCES categories (id),
  type INTEGER NOT NULL REFERENCES event_types (id),
  id BLOB NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  UNIQUE (stream, revision)
) STRICT;
CREATE INDEX events_by_category ON events (category, position);
CREATE INDEX events_by_type ON events (type, position);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'events never change'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
`;
