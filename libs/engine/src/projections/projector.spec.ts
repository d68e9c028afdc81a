import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { noteBoard, noted, NoteBench, storeBut } from '@app/testing';
import type { EventStore } from '../ports/index.js';
import type { Applied } from './projector-parts.js';

let bench: NoteBench;
beforeEach(async () => {
  Logger.overrideLogger(false);
  bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file, positionStep: 137 }), openReadStore: (file) => openSqliteReadStore({ file }) });
});
afterEach(() => bench.close());

const SOON = 10_000;

describe('the projector', () => {
  it('shows what was written before it started and after', async () => {
    await bench.note('a', 1, 2);
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    const position = await bench.note('b', 5);
    expect(await projector.waitFor(position, SOON)).toBe('reached');
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 2, sum: 3, latest: [1, 2] }, b: { notes: 1, sum: 5, latest: [5] } });
  });

  it('goes on where it left off, and counts every event once', async () => {
    const first = bench.projector([noteBoard()]);
    await first.start();
    await first.waitFor(await bench.note('a', 1), SOON);
    await first.stop();
    const position = await bench.note('a', 2);
    const second = bench.projector([noteBoard()]);
    await second.start();
    expect(await second.waitFor(position, SOON)).toBe('reached');
    expect(await second.status()).toMatchObject([{ events: 2, state: 'live', lag: { events: 0 } }]);
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 2, sum: 3, latest: [1, 2] } });
  });

  it('tells of the events whose rows are there to be read', async () => {
    const told: Applied[] = [];
    const projector = bench.projector([noteBoard()], { onApplied: (applied) => { told.push(applied); } });
    await projector.start();
    const position = await bench.note('a', 1, 2);
    await projector.waitFor(position, SOON);
    expect(told.flatMap(({ events }) => events.map(({ stream, data }) => [stream, data['number']]))).toEqual([['Note-a', 1], ['Note-a', 2]]);
  });

  it('answers with a value when a position does not come in time', async () => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    const position = await bench.note('a', 1);
    await projector.waitFor(position, SOON);
    expect(await projector.waitFor(position, 0)).toBe('reached');
    await projector.stop();
    expect(await projector.waitFor(await bench.note('a', 2), 20)).toBe('timed-out');
  });

  it('does not wait for events that no table listens to, whether or not the feed speaks of them', async () => {
    const subscribe: EventStore['subscribe'] = (options) => {
      const feed = bench.store.subscribe(options);
      async function* eventsOnly() { for await (const message of feed) if (message.kind !== 'progress') yield message; }
      return { state: feed.state, close: () => feed.close(), [Symbol.asyncIterator]: eventsOnly };
    };
    const projector = bench.projector([noteBoard()], { store: storeBut(bench.store, { subscribe }) });
    await projector.start();
    const { position } = await bench.store.append('Memo-1', 'no_stream', [noted(1)]);
    expect(await projector.waitFor(position, SOON)).toBe('reached');
  });

  it('says how far it is behind, counted in events', async () => {
    await bench.projector([noteBoard()]).start();
    await bench.note('a', 1, 2, 3);
    const stopped = bench.projector([noteBoard({ table: 'never_built' })]);
    expect(await stopped.status()).toMatchObject([{ table: 'never_built', state: 'stopped', events: 0, lag: { events: 3, atLeast: false } }]);
  });

  it('knows no table by another name', async () => {
    const projector = bench.projector([noteBoard()]);
    await expect(projector.rebuild({ table: 'other_board' })).rejects.toThrow('other_board');
  });
});

describe('an event that a table cannot take', () => {
  it('stops its own stream for that table only, in order, and is there to be seen', async () => {
    const fragile = noteBoard({ bears: (number) => number !== 13 });
    const sturdy = noteBoard({ table: 'sturdy_board' });
    const projector = bench.projector([fragile, sturdy]);
    await projector.start();
    await bench.note('a', 1, 13, 2);
    await projector.waitFor(await bench.note('b', 5), SOON);
    await projector.waitFor(await bench.note('a', 3), SOON);
    expect(bench.rows(fragile)).toEqual({ a: { notes: 1, sum: 1, latest: [1] }, b: { notes: 1, sum: 5, latest: [5] } });
    expect(bench.rows(sturdy)).toMatchObject({ a: { sum: 19, latest: [1, 13, 2, 3] } });
    expect(await projector.status()).toMatchObject([
      { table: 'note_board', state: 'live', parked: [{ stream: 'Note-a', events: 3, error: 'Error: cannot bear 13' }] },
      { table: 'sturdy_board', parked: [] },
    ]);
  });

  it('and what waits behind it come in order once the defect is mended, as if there had been none', async () => {
    let mended = false;
    const board = noteBoard({ bears: (number) => mended || number !== 13 });
    const projector = bench.projector([board]);
    await projector.start();
    await bench.note('a', 1, 13, 2);
    await projector.waitFor(await bench.note('b', 5), SOON);
    expect(await projector.retryParked('note_board')).toMatchObject([{ stream: 'Note-a', applied: 0, failed: { type: 'Noted', error: 'Error: cannot bear 13' } }]);
    mended = true;
    expect(await projector.retryParked('note_board', 'Note-a')).toEqual([{ stream: 'Note-a', applied: 2 }]);
    await projector.waitFor(await bench.note('a', 4), SOON);
    expect(bench.rows(board)).toEqual({ a: { notes: 4, sum: 20, latest: [1, 13, 2, 4] }, b: { notes: 1, sum: 5, latest: [5] } });
    expect(await projector.rebuild()).toMatchObject({ kind: 'rebuilt', tables: [{ verdict: 'identical', parkedStreams: [] }] });
  });

  it.each([
    ['of a newer version', noted(13, { v: 2 }), 'newer-version'],
    ['of an unknown type', noted(13, { type: 'Renoted' }), 'unknown-type'],
    ['whose row could not be stored', noted(13, { data: {} }), 'row Note-a: sum cannot be NaN'],
  ])('may be one %s', async (_what, event, error) => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    await bench.append('a', [noted(1), event]);
    await projector.waitFor(await bench.note('b', 5), SOON);
    expect(bench.rows(noteBoard())).toMatchObject({ a: { sum: 1 }, b: { sum: 5 } });
    expect(await projector.status()).toMatchObject([{ parked: [{ stream: 'Note-a', events: 1, error }] }]);
    expect(bench.readStore.parked('note_board')).toMatchObject([{ event: { id: event.id, data: event.data, metadata: event.metadata } }]);
  });

  it('still stands in the way after a restart', async () => {
    const board = noteBoard({ bears: (number) => number !== 13 });
    const first = bench.projector([board]);
    await first.start();
    await first.waitFor(await bench.note('a', 13), SOON);
    await first.stop();
    const second = bench.projector([board]);
    await second.start();
    await second.waitFor(await bench.note('a', 1), SOON);
    expect(bench.rows(board)).toEqual({});
    expect(await second.status()).toMatchObject([{ parked: [{ stream: 'Note-a', events: 2 }] }]);
  });
});

describe('two projectors on the same tables', () => {
  it('take turns: the second writes once the first has left', async () => {
    const first = bench.projector([noteBoard()]);
    await first.start();
    await first.waitFor(await bench.note('a', 1), SOON);
    const second = bench.projector([noteBoard()], { readStore: bench.anotherReadStore(), leaseMs: 60 });
    await second.start();
    expect(await second.status()).toMatchObject([{ state: 'stopped' }]);
    await first.stop();
    expect(await second.waitFor(await bench.note('a', 2), SOON)).toBe('reached');
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 2, sum: 3, latest: [1, 2] } });
  });

  it('never write both: the one whose lease was taken over stops by itself', async () => {
    const first = bench.projector([noteBoard()], { leaseMs: 3_600_000 });
    await first.start();
    await first.waitFor(await bench.note('a', 1), SOON);
    const usurper = bench.anotherReadStore();
    for (let token = 1; token < 10; token += 1) usurper.release(token);
    const token = usurper.claim('usurper', 3_600_000);
    expect(token).toBeDefined();
    const position = await bench.note('a', 2);
    expect(await first.waitFor(position, 200)).toBe('timed-out');
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 1, sum: 1, latest: [1] } });
    expect(await first.status()).toMatchObject([{ state: 'stopped' }]);
    expect(await first.rebuild()).toEqual({ kind: 'not-the-writer' });
  });
});
