import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { StoreUnavailableError } from '@app/engine';
import type { EventStoreError, NewEvent } from '@app/engine';
import { DiskUnconfirmedError } from './driver-errors.js';
import { connectToFile } from './open-database.js';
import { PAGE } from './planted-faults.js';
import { sqliteHarness } from './sqlite-harness.js';

type Harness = Awaited<ReturnType<typeof sqliteHarness>>;

const anEvent = (text = ''): NewEvent => ({ id: randomUUID(), type: 'Happened', data: { text }, metadata: {} });

let harness: Harness;
let reports: EventStoreError[];
beforeEach(async () => {
  reports = [];
  harness = await sqliteHarness({ report: (error) => reports.push(error), limits: { waitingWrites: 20 } });
});
afterEach(() => harness.dispose());

describe('trouble under the embedded event store', () => {
  it('takes no more writes once the disk failed to confirm one, and still reads', async () => {
    await harness.store.append('Disk-1', 'no_stream', [anEvent()]);
    harness.planted.failNext(1, /^COMMIT/, 'SQLITE_IOERR_FSYNC');
    const failed = harness.store.append('Disk-1', 0, [anEvent()]);
    await expect(failed).rejects.toBeInstanceOf(DiskUnconfirmedError);
    await expect(failed).rejects.toMatchObject({ outcome: 'unknown' });
    await expect(harness.store.append('Disk-1', 0, [anEvent()])).rejects.toMatchObject({ name: 'DiskUnconfirmedError', outcome: 'not_applied' });
    await expect(harness.store.ping()).rejects.toBeInstanceOf(DiskUnconfirmedError);
    expect(reports).toHaveLength(1);
    for await (const event of harness.store.readStream('Disk-1')) expect(event.revision).toBe(0);
  });

  describe('when the log has grown long', () => {
    /** Each fills more than a hundred pages. */
    const fillLog = async (): Promise<void> => {
      for (let revision = -1; revision < 7; revision += 1) await harness.store.append('Long-1', revision < 0 ? 'no_stream' : revision, [anEvent('x'.repeat(500_000))]);
    };

    it('moves it into the file', async () => {
      await fillLog();
      const onlooker = connectToFile(harness.file);
      const [{ log, checkpointed }] = onlooker.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }];
      onlooker.close();
      expect(log).toBeGreaterThanOrEqual(1_000);
      expect(checkpointed).toBe(log);
    });

    it('takes no more writes once the disk failed to confirm the file', async () => {
      harness.planted.failNext(1, /wal_checkpoint\(PASSIVE\)/, 'SQLITE_IOERR_FSYNC');
      await fillLog();
      await expect(harness.store.append('Long-1', 7, [anEvent()])).rejects.toMatchObject({ name: 'DiskUnconfirmedError', outcome: 'not_applied' });
      expect(reports).toMatchObject([{ name: 'DiskUnconfirmedError' }]);
    });

    it('goes on when it cannot be moved for another reason', async () => {
      harness.planted.failAll(/wal_checkpoint\(PASSIVE\)/, 'SQLITE_FULL');
      await fillLog();
      expect(await harness.store.append('Long-1', 7, [anEvent()])).toMatchObject({ lastRevision: 8 });
    });
  });

  it('stores nothing on a full disk, and goes on when there is room again', async () => {
    let db: Database.Database | undefined;
    const full = await sqliteHarness();
    const store = await full.instance({ connect: (file) => (db = connectToFile(file)) });
    db!.pragma(`max_page_count = ${Number(db!.pragma('page_count', { simple: true })) + 2}`);
    const letters = anEvent('x'.repeat(100_000));
    await expect(store.append('Full-1', 'no_stream', [letters])).rejects.toMatchObject({ name: 'StoreFullError', outcome: 'not_applied' });
    db!.pragma('max_page_count = 100000');
    expect(await store.append('Full-1', 'no_stream', [letters])).toMatchObject({ lastRevision: 0 });
    await full.dispose();
  });

  it('a subscription says that it retries, reports it once, and goes on where it was', async () => {
    const first = anEvent();
    await harness.store.append('Outage-1', 'no_stream', [first]);
    const subscription = harness.store.subscribe({ name: 'board' });
    const messages = subscription[Symbol.asyncIterator]();
    expect(subscription.state).toBe('connecting');
    expect((await messages.next()).value).toMatchObject({ event: { id: first.id } });
    expect((await messages.next()).value).toEqual({ kind: 'caughtUp' });
    let failures = 0;
    const failedTwice = new Promise<void>((resolve) => {
      harness.planted.before = (sql) => {
        if (!PAGE.test(sql)) return;
        failures += 1;
        if (failures === 2) resolve();
        throw new Database.SqliteError('planted', 'SQLITE_IOERR_READ');
      };
    });
    const next = messages.next();
    const second = anEvent();
    await harness.store.append('Outage-1', 0, [second]);
    await failedTwice;
    expect(subscription.state).toBe('retrying');
    harness.planted.heal();
    expect((await next).value).toMatchObject({ event: { id: second.id } });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toBeInstanceOf(StoreUnavailableError);
    expect(reports[0]!.message).toContain('board');
    await subscription.close();
  });

  it('refuses more writes than may wait, without touching those that do', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 25 }, (_, index) => harness.store.append(`Queue-${index}`, 'no_stream', [anEvent()])));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array<string>(20).fill('fulfilled'), ...Array<string>(5).fill('rejected')]);
  });

  it('a write whose signal aborts while it waits is not made', async () => {
    const abort = new AbortController();
    const withdrawn = harness.store.append('Withdrawn-1', 'no_stream', [anEvent()], { signal: abort.signal });
    const neighbour = harness.store.append('Withdrawn-2', 'no_stream', [anEvent()]);
    abort.abort();
    await expect(withdrawn).rejects.toMatchObject({ name: 'AbortError' });
    expect(await neighbour).toMatchObject({ lastRevision: 0 });
    for await (const event of harness.store.readAll()) expect(event.stream).toBe('Withdrawn-2');
  });
});
