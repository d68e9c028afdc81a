import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { ReadModelUnavailableError, StaleWriterError, type ParkedEvent, type Table } from '@app/engine';
import { noteBoard, noted, positionAt } from '@app/testing';
import { openSqliteReadStore, type SqliteReadStore } from './sqlite-read-store.js';

let directory: string;
let opened: SqliteReadStore[];
let now: number;
const file = (): string => join(directory, 'read-models.db');
const open = (): SqliteReadStore => {
  const store = openSqliteReadStore({ file: file(), now: () => now });
  opened.push(store);
  return store;
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tahapan-read-store-'));
  opened = [];
  now = 1_000_000;
});
afterEach(() => {
  for (const store of opened) store.close();
  rmSync(directory, { recursive: true });
});

const board = noteBoard();
const table: Table = { name: 'note_board', projection: board };
const shadow: Table = { name: 'note_board__next', projection: board };
const row = (sum: number) => ({ notes: 1, sum, latest: [sum, { deep: 'é' }] });
const sums = { sql: 'SELECT sum FROM note_board ORDER BY key', parameters: [], row: (one: { readonly [column: string]: unknown }) => one['sum'] };
const parked = (stream: string, at: number): ParkedEvent =>
  ({ event: { ...noted(at), stream, revision: at, position: positionAt(at), storedAt: new Date(at) }, error: `because of ${at}` });

describe('the read store', () => {
  it('keeps rows, checkpoints and parked events, also over a restart', () => {
    const store = open();
    const token = store.claim('test', 1_000)!;
    store.write(token, (writer) => {
      writer.create(table);
      writer.put(table, [{ key: 'a', row: row(1) }, { key: 'b', row: row(2) }]);
      writer.put(table, [{ key: 'a', row: row(3) }]);
      writer.park('note_board', parked('Note-x', 2));
      writer.park('note_board', parked('Note-x', 1));
      writer.advance({ table: 'note_board', version: 1, position: positionAt(9), events: 4 });
    });
    store.close();
    opened = [];
    const again = open();
    expect(again.origin).toBe('existing');
    expect(again.load(table, 'a')).toEqual(row(3));
    expect(again.load(table, 'b')).toEqual(row(2));
    expect(again.load(table, 'c')).toBeUndefined();
    expect(again.checkpoints()).toEqual([{ table: 'note_board', version: 1, position: positionAt(9), events: 4 }]);
    expect(again.parked('note_board')).toEqual([parked('Note-x', 1), parked('Note-x', 2)].map((one) => ({ ...one, event: { ...one.event, id: expect.any(String) } })));
    expect(again.parkedStreams('note_board')).toEqual([{ stream: 'Note-x', events: 2, position: positionAt(1), error: 'because of 1' }]);
  });

  it('swaps a table for another with its checkpoint and what it parked, time and again', () => {
    const store = open();
    const token = store.claim('test', 1_000)!;
    store.write(token, (writer) => { writer.create(table); writer.put(table, [{ key: 'old', row: row(1) }]); writer.park('note_board', parked('Note-old', 1)); });
    for (const generation of [1, 2, 3]) {
      store.write(token, (writer) => { writer.create(shadow); writer.put(shadow, [{ key: 'new', row: row(generation) }]); writer.park(shadow.name, parked('Note-new', 2)); });
      store.write(token, (writer) => {
        writer.advance({ table: shadow.name, version: 2, position: positionAt(generation), events: generation });
        writer.rename(shadow.name, table.name);
      });
      expect(store.query(sums)).toEqual([generation]);
      expect(store.checkpoints()).toEqual([{ table: 'note_board', version: 2, position: positionAt(generation), events: generation }]);
      expect(store.parkedStreams('note_board').map(({ stream }) => stream)).toEqual(['Note-new']);
    }
  });

  it('does all of a piece of work or nothing of it, tables included', () => {
    const store = open();
    const token = store.claim('test', 1_000)!;
    expect(() => store.write(token, (writer) => { writer.create(table); throw new Error('cut'); })).toThrow('cut');
    expect(store.checkpoints()).toEqual([]);
    expect(() => store.query(sums)).toThrow(ReadModelUnavailableError);
    store.write(token, (writer) => { writer.create(table); writer.put(table, [{ key: 'a', row: row(7) }]); });
    expect(store.query(sums)).toEqual([7]);
  });

  it('only reads when it is asked, and hides no mistake in a question', () => {
    const store = open();
    expect(() => store.query({ ...sums, sql: 'DELETE FROM checkpoints' })).toThrow('a query only reads');
    expect(() => store.query({ ...sums, sql: 'SELEKT 1' })).toThrow('syntax error');
  });
});

describe('the one who may write', () => {
  it('is whoever claimed last; a token that was overtaken is refused and changes nothing', () => {
    const [first, second] = [open(), open()];
    const stale = first.claim('first', 1_000)!;
    expect(second.claim('second', 1_000)).toBeUndefined();
    expect(first.renew(stale, 1_000)).toBe(true);
    now += 1_001;
    const token = second.claim('second', 1_000)!;
    expect(token).toBeGreaterThan(stale);
    expect(first.renew(stale, 1_000)).toBe(false);
    expect(() => first.write(stale, (writer) => { writer.create(table); })).toThrow(StaleWriterError);
    expect(second.checkpoints()).toEqual([]);
    first.release(stale);
    expect(second.renew(token, 1_000)).toBe(true);
  });

  it('may be followed at once when it leaves, or when its process is no more', () => {
    const store = open();
    store.release(store.claim('first', 1_000)!);
    expect(store.claim('second', 1_000)).toBeDefined();
    const db = new Database(file());
    db.prepare('UPDATE writer_lease SET owner = ?').run(`${hostname()}/4194305/gone`);
    db.close();
    expect(open().claim('third', 1_000)).toBeDefined();
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['no database', () => { writeFileSync(file(), 'this is no database, only a text of some length'.repeat(100)); }],
    ['cut short', () => { truncateSync(file(), 20_000); }],
    ['of another version', () => { const db = new Database(file()); db.pragma('user_version = 99'); db.close(); }],
  ])('%s, is replaced by an empty one: the journal knows it all', (_what, harm) => {
    const store = open();
    const token = store.claim('test', 1_000)!;
    store.write(token, (writer) => {
      writer.create(table);
      writer.put(table, Array.from({ length: 2_000 }, (_, number) => ({ key: `k${number}`, row: row(number) })));
    });
    store.close();
    opened = [];
    harm();
    const again = open();
    expect(again.origin).toBe('replaced');
    expect(again.checkpoints()).toEqual([]);
    expect(again.claim('test', 1_000)).toBeDefined();
  });
});
