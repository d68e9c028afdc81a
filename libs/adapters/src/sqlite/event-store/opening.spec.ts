import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreRefusedError } from './driver-errors.js';
import { connectToFile } from './open-database.js';
import type { Connect } from './open-database.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

let directory: string;
const file = (): string => join(directory, 'journal', 'events.db');

beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'tahapan-opening-')); });
afterEach(() => rmSync(directory, { recursive: true }));

const refusal = async (path: string, connect?: Connect): Promise<unknown> =>
  openSqliteEventStore({ file: path, connect }).then((store) => store.close(), (error: unknown) => error);

describe('opening the embedded event store', () => {
  it('waits for the disk at every commit, in a new file and in an old one', async () => {
    for (const age of ['new', 'old']) {
      let db: Database.Database | undefined;
      const store = await openSqliteEventStore({ file: file(), connect: (path) => (db = connectToFile(path)) });
      expect([age, db!.pragma('synchronous', { simple: true }), db!.pragma('journal_mode', { simple: true })]).toEqual([age, 2, 'wal']);
      await store.close();
    }
  });

  it('refuses a driver that does not wait for the disk, in both languages', async () => {
    const carefree: Connect = (path) => {
      const db = connectToFile(path);
      const pragma = db.pragma.bind(db);
      db.pragma = (source, options) => pragma(source.replace('synchronous = FULL', 'synchronous = NORMAL'), options);
      return db;
    };
    const error = await refusal(file(), carefree);
    expect(error).toBeInstanceOf(StoreRefusedError);
    expect(error).toMatchObject({ sentence: { id: expect.stringContaining('listrik padam'), en: expect.stringContaining('power cut') } });
  });

  it('refuses a journal that lives in memory', async () => {
    expect(await refusal(':memory:')).toBeInstanceOf(StoreRefusedError);
  });

  it('leaves the database of another application untouched', async () => {
    const path = join(directory, 'other.db');
    const other = new Database(path);
    other.exec('CREATE TABLE notes (text)');
    other.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toBeInstanceOf(StoreRefusedError);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('leaves a file that is no database untouched', async () => {
    const path = join(directory, 'letter.txt');
    writeFileSync(path, 'not a database, but longer than the header of one: '.repeat(20));
    expect(await refusal(path)).toBeInstanceOf(StoreRefusedError);
    expect(readFileSync(path, 'utf8')).toMatch(/^not a database/);
  });

  it('refuses a journal written by a newer version', async () => {
    await (await openSqliteEventStore({ file: file() })).close();
    const newer = new Database(file());
    newer.pragma('user_version = 99');
    newer.close();
    expect(await refusal(file())).toBeInstanceOf(StoreRefusedError);
  });

  it('is opened by several at once, and an empty journal has no head', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => openSqliteEventStore({ file: file() })));
    expect(await Promise.all(stores.map((store) => store.head()))).toEqual(Array.from({ length: 5 }));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps events from being changed or deleted', async () => {
    const store = await openSqliteEventStore({ file: file() });
    await store.append('Location-1', 'no_stream', [{ id: '0b8c9c6e-3f5b-4f43-9f5c-2a6d6a0f2a11', type: 'Designated', data: {}, metadata: {} }]);
    await store.close();
    const direct = new Database(file());
    expect(() => direct.exec("UPDATE events SET data = '{}'")).toThrow('never change');
    expect(() => direct.exec('DELETE FROM events')).toThrow('never deleted');
    direct.close();
  });
});
