import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { decodeNotes, noteBoard, noted, NoteBench, positionAt } from '@app/testing';
import fc from 'fast-check';
import { StaleWriterError, type ReadStore, type StoredEvent } from '../ports/index.js';
import { batchOf } from './fold-events.js';
import { applyBatch, openTable, type FollowedTable } from './followed-table.js';
import { livingTable } from './tables.js';

let bench: NoteBench;
beforeEach(async () => { bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file }), openReadStore: (file) => openSqliteReadStore({ file }) }); });
afterEach(() => bench.close());

const board = noteBoard();
const table = livingTable(board);

/** Streams a, b and c take turns in a way that the numbers decide. */
const journalOf = (numbers: readonly number[]): readonly StoredEvent[] => numbers.map((number, at) => ({
  ...noted(number), stream: `Note-${'abc'[number % 3]}`, revision: at, position: positionAt((at + 1) * 137), storedAt: new Date(0),
}));

const freshTable = (token: number): FollowedTable => {
  bench.readStore.write(token, (writer) => { writer.create(table); });
  return openTable(bench.readStore, table)!;
};
const apply = (token: number, followed: FollowedTable, events: readonly StoredEvent[], readStore: ReadStore = bench.readStore): void =>
  applyBatch(readStore, token, [followed], batchOf(decodeNotes, events, events.at(-1)?.position ?? followed.position));

const numbers = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 40 });

describe('applying batches to a table', () => {
  it('comes to the same rows however the feed is cut into batches', () => {
    const token = bench.readStore.claim('test', 60_000)!;
    fc.assert(fc.property(numbers, fc.infiniteStream(fc.integer({ min: 1, max: 7 })), (all, sizes) => {
      const journal = journalOf(all);
      apply(token, freshTable(token), journal);
      const inOneGo = bench.rows(board);
      const followed = freshTable(token);
      for (let at = 0; at < journal.length;) {
        const size = sizes.next().value ?? 1;
        apply(token, followed, journal.slice(at, at + size));
        at += size;
      }
      expect(bench.rows(board)).toEqual(inOneGo);
      expect(followed).toMatchObject({ events: journal.length, position: journal.at(-1)?.position });
    }), { numRuns: 60 });
  });

  it('is not changed by hearing any stretch of the past again, at any time', () => {
    const token = bench.readStore.claim('test', 60_000)!;
    const redeliveries = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { maxLength: 8 });
    fc.assert(fc.property(numbers, redeliveries, (all, again) => {
      const journal = journalOf(all);
      apply(token, freshTable(token), journal);
      const clean = bench.rows(board);
      const followed = freshTable(token);
      journal.forEach((event, at) => {
        apply(token, followed, [event]);
        for (const [when, from, length] of again) if (when === at) apply(token, followed, journal.slice(Math.min(from, at), Math.min(from + length, at + 1)));
      });
      expect(bench.rows(board)).toEqual(clean);
      expect(followed.events).toBe(journal.length);
    }), { numRuns: 60 });
  });

  it('keeps rows and checkpoint together when the work is cut off anywhere', () => {
    const token = bench.readStore.claim('test', 60_000)!;
    const journal = journalOf([1, 2, 3, 4, 5, 6]);
    const followed = freshTable(token);
    apply(token, followed, journal.slice(0, 3));
    const before = bench.rows(board);
    const cut: ReadStore = {
      ...bench.readStore,
      write: (held, work) => bench.readStore.write(held, (writer) => {
        work(writer);
        throw new Error('power cut');
      }),
    };
    expect(() => apply(token, followed, journal.slice(3), cut)).toThrow('power cut');
    expect(bench.rows(board)).toEqual(before);
    expect(followed).toMatchObject({ events: 3, position: journal[2]?.position });
    expect(openTable(bench.readStore, table)).toMatchObject({ events: 3, position: journal[2]?.position });
    apply(token, followed, journal.slice(3));
    expect(openTable(bench.readStore, table)).toMatchObject({ events: 6 });
  });

  it('is refused to a writer that has been superseded, and changes nothing', () => {
    const stale = bench.readStore.claim('stalled', 60_000)!;
    const followed = freshTable(stale);
    bench.readStore.release(stale);
    const another = bench.anotherReadStore();
    const token = another.claim('successor', 60_000)!;
    applyBatch(another, token, [openTable(another, table)!], batchOf(decodeNotes, journalOf([7]), positionAt(137)));
    expect(() => apply(stale, followed, journalOf([1, 2]))).toThrow(StaleWriterError);
    expect(bench.rows(board)).toEqual({ b: { notes: 1, sum: 7, latest: [7] } });
  });
});
