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

const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'));

/** Bounds the memory of names that somebody made up. */
const MOST_REMEMBERED = 20_000;

/**
 * A stream is looked up far more often than it changes: what was found, or not found, is remembered until another
 * connection has written to the file. That is much less to ask.
 */
export class StreamTable {
  private readonly remembered = new Map<StreamName, StreamRow | undefined>();
  private rememberedAt: number | undefined;
  private hasJustAsked = false;
  private readonly dataVersion: Statement<[], number>;
  private readonly byName: Statement<[string], StreamRow>;
  private readonly insert: Statement<[string, number], StreamRow>;
  private readonly setRevision: Statement<[number, number]>;
  private readonly setDeleted: Statement<[number]>;
  private readonly setRetention: Statement<[number | null, number | null, number]>;

  constructor(db: Database, private readonly categories: NameTable) {
    this.dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
    this.byName = db.prepare('SELECT id, category, revision, deleted, max_count, truncate_before FROM streams WHERE name = ?');
    this.insert = db.prepare('INSERT INTO streams (name, category) VALUES (?, ?) RETURNING id, category, revision, deleted, max_count, truncate_before');
    this.setRevision = db.prepare('UPDATE streams SET revision = ? WHERE id = ?');
    this.setDeleted = db.prepare('UPDATE streams SET deleted = 1 WHERE id = ?');
    this.setRetention = db.prepare('UPDATE streams SET max_count = ?, truncate_before = ? WHERE id = ?');
  }

  /** For whoever writes: as of this moment. */
  find(stream: StreamName): StreamRow | undefined {
    this.forgetWhatIsOld();
    return this.recall(stream);
  }

  /** For whoever reads: all that is asked in one go is as of its beginning. */
  look(stream: StreamName): StreamRow | undefined {
    if (!this.hasJustAsked) {
      this.forgetWhatIsOld();
      this.hasJustAsked = true;
      queueMicrotask(() => { this.hasJustAsked = false; });
    }
    return this.recall(stream);
  }

  create(stream: StreamName): StreamRow {
    return this.insert.get(stream, this.categories.idOf(categoryOf(stream)))!;
  }

  advance(stream: StreamName, row: StreamRow, revision: Revision): void {
    this.setRevision.run(revision, row.id);
    this.remember(stream, { ...row, revision });
  }

  close(stream: StreamName, row: StreamRow): void {
    this.setDeleted.run(row.id);
    this.remembered.delete(stream);
  }

  retain(stream: StreamName, { id }: StreamRow, { maxCount, truncateBefore }: Retention): void {
    this.setRetention.run(maxCount ?? null, truncateBefore ?? null, id);
    this.remembered.delete(stream);
  }

  /** After a rollback: what it changed did not happen. */
  forget(): void {
    this.remembered.clear();
  }

  private forgetWhatIsOld(): void {
    const dataVersion = this.dataVersion.get();
    if (dataVersion !== this.rememberedAt || this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.rememberedAt = dataVersion;
  }

  private recall(stream: StreamName): StreamRow | undefined {
    return this.remembered.has(stream) ? this.remembered.get(stream) : this.remember(stream, this.byName.get(stream));
  }

  private remember(stream: StreamName, row: StreamRow | undefined): StreamRow | undefined {
    this.remembered.set(stream, row);
    return row;
  }
}
