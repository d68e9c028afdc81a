import type { Database, Statement } from 'better-sqlite3';
import type { Retention, Revision, StreamName } from '@app/engine';
import { NameTable } from './name-table.js';

export type StreamRow = {
  readonly id: number;
  readonly category: number;
  /** -1 while it holds no event. */
  readonly revision: number;
  readonly deleted: number;
  readonly max_count: number | null;
  readonly truncate_before: number | null;
};

export const NO_EVENTS = -1;

export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));

export class StreamTable {
  private readonly byName: Statement<[string], StreamRow>;
  private readonly insert: Statement<[string, number], StreamRow>;
  private readonly setRevision: Statement<[number, number]>;
  private readonly setDeleted: Statement<[number]>;
  private readonly setRetention: Statement<[number | null, number | null, number]>;

  constructor(db: Database, private readonly categories: NameTable) {
    this.byName = db.prepare('SELECT id, category, revision, deleted, max_count, truncate_before FROM streams WHERE name = ?');
    this.insert = db.prepare('INSERT INTO streams (name, category) VALUES (?, ?) RETURNING id, category, revision, deleted, max_count, truncate_before');
    this.setRevision = db.prepare('UPDATE streams SET revision = ? WHERE id = ?');
    this.setDeleted = db.prepare('UPDATE streams SET deleted = 1 WHERE id = ?');
    this.setRetention = db.prepare('UPDATE streams SET max_count = ?, truncate_before = ? WHERE id = ?');
  }

  find(stream: StreamName): StreamRow | undefined {
    return this.byName.get(stream);
  }

  create(stream: StreamName): StreamRow {
    return this.insert.get(stream, this.categories.idOf(categoryOf(stream)))!;
  }

  advance({ id }: StreamRow, revision: Revision): void {
    this.setRevision.run(revision, id);
  }

  close({ id }: StreamRow): void {
    this.setDeleted.run(id);
  }

  retain({ id }: StreamRow, { maxCount, truncateBefore }: Retention): void {
    this.setRetention.run(maxCount ?? null, truncateBefore ?? null, id);
  }
}
