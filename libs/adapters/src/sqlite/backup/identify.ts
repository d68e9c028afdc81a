import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BackupManifest } from '@app/engine';
import { positionOf } from '../event-store/positions.js';

/** What a journal holds, told in a few figures; two journals that answer the same hold the same events in the same order. */
export type Identity = Pick<BackupManifest, 'head' | 'events' | 'streams' | 'sha256' | 'schemaVersion'>;

type Row = readonly [position: number, stream: string, revision: number, id: string];

const ROWS = `SELECT e.position, s.name, e.revision, lower(hex(e.id))
  FROM events e CROSS JOIN streams s ON s.id = e.stream ORDER BY e.position`;

export const identify = (db: Database): Identity => {
  const hash = createHash('sha256');
  let events = 0;
  let last = 0;
  for (const [position, stream, revision, id] of db.prepare<[], Row>(ROWS).raw().iterate() as IterableIterator<Row>) {
    hash.update(`${stream} ${revision} ${id}\n`);
    events += 1;
    last = position;
  }
  return {
    ...(events === 0 ? {} : { head: positionOf(last) }),
    events,
    streams: db.prepare<[], number>('SELECT count(DISTINCT stream) FROM events').pluck().get() ?? 0,
    sha256: hash.digest('hex'),
    schemaVersion: Number(db.pragma('user_version', { simple: true })),
  };
};

/** The first figure in which two identities differ. */
export const differenceOf = (one: Identity, other: Identity): keyof Identity | undefined =>
  (['schemaVersion', 'events', 'streams', 'head', 'sha256'] as const).find((figure) => one[figure] !== other[figure]);
