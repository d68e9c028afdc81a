import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BackupManifest, EventStore, JournalBackups } from '@app/engine';
import type { Instant } from '@app/kernel';
import Database from 'better-sqlite3';
import { StoreRefusedError } from '../event-store/driver-errors.js';
import { openSharedJournal } from '../open-shared-journal.js';
import { sqliteBackups } from './sqlite-backups.js';
import { beginRestore } from './unfinished-restore.js';

const AT = '2021-03-01T02:00:00.000Z' as Instant;

let folder: string;
let data: string;
let backups: JournalBackups;
const journal = (): string => join(data, 'journal.db');
const readModels = (): string => join(data, 'read-models.db');
const to = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  data = join(folder, 'data');
  backups = sqliteBackups({ journal: journal(), readModels: readModels() });
});
afterEach(() => rmSync(folder, { recursive: true }));

const inJournal = async <T>(work: (store: EventStore) => Promise<T>): Promise<T> => {
  const store = await openSharedJournal({ file: journal() });
  return work(store).finally(() => store.close());
};
const append = async (store: EventStore, from: number, count: number): Promise<void> => {
  for (let number = from; number < from + count; number += 1) {
    await store.append(`Note-${number}`, 'no_stream', [{ id: randomUUID(), type: 'Noted', data: { text: 'x'.repeat(200) }, metadata: { v: 1 } }]);
  }
};
const streams = (): Promise<string[]> => inJournal(async (store) => {
  const names: string[] = [];
  for await (const { stream } of store.readAll()) names.push(stream);
  return names;
});
const restore = (from: string, replace = false) => backups.restore(from, { replace, at: AT, prepare: (store: EventStore, { events }: BackupManifest) => append(store, 900 + events, 1) });

describe('a backup', () => {
  it('is of one moment, while others write', async () => {
    await inJournal(async (store) => {
      await append(store, 0, 3_000);
      let written = 3_000;
      let done = false;
      const writing = (async () => {
        while (!done) {
          await append(store, written, 1);
          written += 1;
        }
      })();
      const manifest = await backups.backUp(to('b'), { takenAt: AT });
      done = true;
      await writing;
      expect(manifest.events).toBeGreaterThanOrEqual(3_000);
      expect(written).toBeGreaterThan(manifest.events);
      const copy = new Database(join(to('b'), 'journal.db'), { readonly: true });
      const last = copy.prepare('SELECT count(*) AS events, max(position) AS head FROM events').get();
      copy.close();
      expect(last).toEqual({ events: manifest.events, head: manifest.events });
      expect(manifest).toMatchObject({ takenAt: AT, streams: manifest.events, schemaVersion: 1 });
    });
    expect(await backups.verify(to('b'))).toMatchObject({ takenAt: AT });
  });

  it('tells how far it is, leaves nothing unfinished behind, and needs no folder that may be written to', async () => {
    await inJournal((store) => append(store, 0, 50));
    mkdirSync(to('b.unfinished'));
    writeFileSync(join(to('b.unfinished'), 'left-over'), '');
    const told: number[] = [];
    await backups.backUp(to('b'), { takenAt: AT, onProgress: (done, total) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['b', 'data']);
    expect(readdirSync(to('b')).sort()).toEqual(['journal.db', 'manifest.json']);
    expect(readdirSync(data).some((name) => name.startsWith('journal.host'))).toBe(false);
  });

  it('is not written over anything, nor of a journal that is not there', async () => {
    await expect(backups.backUp(to('b'), { takenAt: AT })).rejects.toThrow(StoreRefusedError);
    expect(existsSync(data)).toBe(false);
    await inJournal((store) => append(store, 0, 1));
    mkdirSync(to('b'));
    writeFileSync(join(to('b'), 'precious'), 'precious');
    await expect(backups.backUp(to('b'), { takenAt: AT })).rejects.toThrow(StoreRefusedError);
    expect(readdirSync(to('b'))).toEqual(['precious']);
  });

  it('is refused once any byte of it is another, it is cut short, or its manifest is of another backup', async () => {
    await inJournal((store) => append(store, 0, 20));
    await backups.backUp(to('b'), { takenAt: AT });
    await inJournal((store) => append(store, 20, 1));
    await backups.backUp(to('later'), { takenAt: AT });
    const file = join(to('b'), 'journal.db');
    const manifest = join(to('b'), 'manifest.json');
    const [whole, said] = [readFileSync(file), readFileSync(manifest)];
    const isRefused = async (): Promise<void> => { await expect(backups.verify(to('b'))).rejects.toThrow(StoreRefusedError); };

    for (let at = 0; at < whole.length; at += 1_499) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1;
      writeFileSync(file, flipped);
      await isRefused();
    }
    writeFileSync(file, whole);
    truncateSync(file, whole.length - 4_096);
    await isRefused();
    writeFileSync(file, whole);
    copyFileSync(join(to('later'), 'manifest.json'), manifest);
    await isRefused();
    writeFileSync(manifest, said.toString().replace('"events": 20', '"events": 21'));
    await isRefused();
    writeFileSync(manifest, said.subarray(0, said.length / 2));
    await isRefused();
    writeFileSync(manifest, said);
    expect(await backups.verify(to('b'))).toMatchObject({ events: 20 });
  });
});

describe('a restore', () => {
  beforeEach(async () => {
    await inJournal((store) => append(store, 0, 3));
    await backups.backUp(to('b'), { takenAt: AT });
    await inJournal((store) => append(store, 3, 2));
  });

  it('brings back what was there, prepared before anybody can open it', async () => {
    rmSync(data, { recursive: true });
    expect(await restore(to('b'))).toMatchObject({ manifest: { events: 3 } });
    expect(await streams()).toEqual(['Note-0', 'Note-1', 'Note-2', 'Note-903']);
  });

  it('puts nothing in the place of a journal unless told to, and then moves that one aside', async () => {
    await expect(restore(to('b'))).rejects.toMatchObject({ sentence: { en: expect.stringContaining('--replace') } });
    expect(await streams()).toHaveLength(5);
    for (const name of [readModels(), `${readModels()}-wal`]) writeFileSync(name, 'yesterday');
    const { setAside = '' } = await restore(to('b'), true);
    expect(existsSync(readModels()) || existsSync(`${readModels()}-wal`)).toBe(false);
    expect(await streams()).toHaveLength(4);
    const earlier = new Database(join(setAside, 'journal.db'));
    expect(earlier.prepare('SELECT count(*) FROM events').pluck().get()).toBe(5);
    earlier.close();
  });

  it('changes nothing while somebody has the journal open, nor where the backup is damaged', async () => {
    await inJournal(async () => { await expect(restore(to('b'), true)).rejects.toThrow(StoreRefusedError); });
    truncateSync(join(to('b'), 'journal.db'), 100);
    await expect(restore(to('b'), true)).rejects.toThrow(StoreRefusedError);
    expect(await streams()).toHaveLength(5);
  });

  it('changes nothing either while what it prepared is not wholly in the journal file', async () => {
    let reader: Database.Database | undefined;
    const prepare = async (store: EventStore): Promise<void> => {
      reader = new Database(`${journal()}.restoring`, { readonly: true });
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM events').get();
      await append(store, 900, 1);
    };
    await expect(backups.restore(to('b'), { replace: true, at: AT, prepare })).rejects.toMatchObject({ sentence: { en: expect.stringContaining('not wholly written') } });
    reader?.close();
    expect(await streams()).toHaveLength(5);
  });

  it('that was cut off keeps the journal closed until it is done again', async () => {
    await beginRestore(data, to('b'));
    await expect(streams()).rejects.toMatchObject({ sentence: { en: expect.stringContaining('Run tahapan restore again') } });
    await restore(to('b'));
    expect(await streams()).toHaveLength(4);
  });
});
