import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { noteBoard, noted, NoteBench, storeBut } from '@app/testing';
import { ReadModelUnavailableError, type ReadStore } from '../ports/index.js';
import type { RebuildProgress } from './rebuild.js';
import { livingTable, shadowTable } from './tables.js';

let bench: NoteBench;
beforeEach(async () => {
  Logger.overrideLogger(false);
  bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file, positionStep: 7 }), openReadStore: (file) => openSqliteReadStore({ file }) });
});
afterEach(() => bench.close());

const SOON = 20_000;
const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
/** So many events over `streams` streams, in appends of 50. */
const fill = async (events: number, streams = 20): Promise<void> => {
  for (let written = 0; written < events; written += 50) await bench.note(`s${(written / 50) % streams}`, ...range(50));
};
const count = { sql: 'SELECT count(*) AS rows, ifnull(sum(notes), 0) AS notes FROM note_board', parameters: [], row: ({ rows, notes }: { readonly [column: string]: unknown }) => [Number(rows), Number(notes)] as const };

describe('rebuilding', () => {
  it('comes to the same rows as following did, to the byte', async () => {
    const projector = bench.projector([noteBoard(), noteBoard({ table: 'other_board' })]);
    await projector.start();
    await fill(1_000);
    await projector.waitFor((await bench.store.head())!, SOON);
    const before = bench.rows(noteBoard());
    expect(await projector.rebuild()).toMatchObject({
      kind: 'rebuilt',
      tables: [{ table: 'note_board', verdict: 'identical', events: 1_000, differing: 0 }, { table: 'other_board', verdict: 'identical' }],
    });
    expect(bench.rows(noteBoard())).toEqual(before);
  });

  it('comes to them also where the store can only be read in the order of its journal, and rows come back after they were written', async () => {
    const inOrder = storeBut(bench.store, { readByStream: undefined });
    const projector = bench.projector([noteBoard()], { store: inOrder });
    await projector.start();
    await fill(1_000, 7);
    await bench.append('s1', [noted(1, { v: 2 }), noted(2)]);
    await projector.waitFor((await bench.store.head())!, SOON);
    expect(await projector.rebuild()).toMatchObject({ tables: [{ verdict: 'identical', parkedStreams: ['Note-s1'] }] });
  });

  it('says how far it is, with the total that following has counted', async () => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    await fill(1_500);
    await projector.waitFor((await bench.store.head())!, SOON);
    const seen: RebuildProgress[] = [];
    await projector.rebuild({ onProgress: (progress) => { seen.push(progress); } });
    expect(seen.map(({ events }) => events)).toEqual(seen.map(({ events }) => events).toSorted((a, b) => a - b));
    expect(seen.filter(({ phase, events }) => phase === 'reading' && events > 0).every(({ total }) => total === 1_500)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ phase: 'comparing', events: 1_500, secondsLeft: 0 });
  });

  it('loses nothing that is written meanwhile, and nobody ever sees a half-built table', async () => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    await fill(3_000);
    await projector.waitFor((await bench.store.head())!, SOON);
    const glimpses: (readonly [number, number])[] = [];
    let rebuilding = true;
    const writing = (async () => {
      for (let number = 0; rebuilding; number += 1) {
        await bench.note(`new${number % 5}`, number);
        glimpses.push(...bench.readStore.query(count));
      }
    })();
    expect(await projector.rebuild()).toMatchObject({ kind: 'rebuilt', tables: [{ verdict: 'identical' }] });
    rebuilding = false;
    await writing;
    await projector.waitFor((await bench.store.head())!, SOON);
    glimpses.push(...bench.readStore.query(count));
    expect(glimpses.length).toBeGreaterThan(2);
    expect(glimpses).toEqual(glimpses.toSorted((a, b) => a[1] - b[1]));
    expect(Math.min(...glimpses.map(([rows]) => rows))).toBe(20);
    expect(await projector.rebuild()).toMatchObject({ tables: [{ verdict: 'identical' }] });
  });

  it('catches up with what following has shown since the journal was read', async () => {
    let comesLate = false;
    const store = storeBut(bench.store, {
      async *readAll(options) {
        yield* bench.store.readAll(options);
        if (!comesLate) return;
        comesLate = false;
        await projector.waitFor(await bench.note('late', 7), SOON);
      },
    });
    const projector = bench.projector([noteBoard()], { store });
    await projector.start();
    await projector.waitFor(await bench.note('a', 1), SOON);
    comesLate = true;
    expect(await projector.rebuild()).toMatchObject({ tables: [{ verdict: 'identical', events: 2 }] });
    expect(bench.rows(noteBoard())).toMatchObject({ late: { sum: 7 } });
  });

  it('happens by itself when a table counts in another way than before, and the old rows serve until the new ones stand', async () => {
    const old = bench.projector([noteBoard()]);
    await old.start();
    await bench.note('a', 1, 2);
    await old.waitFor((await bench.store.head())!, SOON);
    await old.stop();
    const doubled = noteBoard({ version: 2, weight: (number) => number * 2 });
    const projector = bench.projector([doubled]);
    await projector.start();
    expect(bench.rows(doubled)).toMatchObject({ a: { sum: 3 } });
    expect(await projector.status()).toMatchObject([{ version: 2, state: 'rebuilding' }]);
    await projector.waitFor(await bench.note('a', 3), SOON);
    expect(bench.rows(doubled)).toEqual({ a: { notes: 3, sum: 12, latest: [1, 2, 3] } });
  });

  it('tells how many rows differ where a table was not what the journal says, and the journal wins', async () => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    await bench.note('a', 1);
    await projector.waitFor(await bench.note('b', 2), SOON);
    await projector.stop();
    const token = bench.readStore.claim('meddler', 60_000)!;
    bench.readStore.write(token, (writer) => {
      const board = livingTable(noteBoard());
      const checkpoint = writer.checkpoint(board.name)!;
      writer.create(board);
      writer.put(board, [{ key: 'Note-a', row: { notes: 9, sum: 9, latest: [] } }, { key: 'Note-z', row: { notes: 1, sum: 1, latest: [] } }]);
      writer.advance(checkpoint);
    });
    bench.readStore.release(token);
    const mending = bench.projector([noteBoard()]);
    await mending.start();
    expect(await mending.rebuild()).toMatchObject({ tables: [{ verdict: 'different', differing: 3 }] });
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 1, sum: 1, latest: [1] }, b: { notes: 1, sum: 2, latest: [2] } });
  });

  it('parks what it cannot take, and reports it', async () => {
    const projector = bench.projector([noteBoard({ bears: (number) => number !== 13 })]);
    await projector.start();
    await bench.note('a', 13, 1);
    await projector.waitFor(await bench.note('b', 2), SOON);
    expect(await projector.rebuild()).toMatchObject({ tables: [{ verdict: 'identical', parkedStreams: ['Note-a'] }] });
    expect(bench.readStore.parkedStreams('note_board')).toMatchObject([{ stream: 'Note-a', events: 2 }]);
  });

  it('that is broken off leaves the living table alone, and the next start clears away the rest', async () => {
    await bench.note('a', 1);
    const cut: ReadStore = {
      ...bench.readStore,
      write: (token, work) => bench.readStore.write(token, (writer) => work({ ...writer, rename: () => { throw new Error('power cut'); } })),
    };
    const first = bench.projector([noteBoard()]);
    await first.start();
    await first.waitFor((await bench.store.head())!, SOON);
    await first.stop();
    const second = bench.projector([noteBoard()], { readStore: cut });
    await second.start();
    expect(await second.rebuild()).toEqual({ kind: 'failed', error: 'Error: power cut' });
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 1, sum: 1, latest: [1] } });
    expect(bench.readStore.checkpoints().map(({ table }) => table)).toContain(shadowTable(noteBoard()).name);
    expect(await second.waitFor(await bench.note('a', 2), SOON)).toBe('reached');
    await second.stop();
    const third = bench.projector([noteBoard()]);
    await third.start();
    expect(bench.readStore.checkpoints().map(({ table }) => table)).toEqual(['note_board']);
    expect(bench.rows(noteBoard())).toMatchObject({ a: { sum: 3 } });
  });

  it('of a table that is not there yet says so to whoever asks', async () => {
    expect(() => bench.readStore.query(count)).toThrow(ReadModelUnavailableError);
    await bench.projector([noteBoard()]).start();
    expect(bench.readStore.query(count)).toEqual([[0, 0]]);
  });
});
