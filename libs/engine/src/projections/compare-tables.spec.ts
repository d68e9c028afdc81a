import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { noteBoard, NoteBench } from '@app/testing';
import type { KeyedRow } from '@app/kernel';
import { compareTables, hashOfTable } from './compare-tables.js';
import { livingTable, shadowTable } from './tables.js';

let bench: NoteBench;
beforeEach(async () => { bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file }), openReadStore: (file) => openSqliteReadStore({ file }) }); });
afterEach(() => bench.close());

const [old, fresh] = [livingTable(noteBoard()), shadowTable(noteBoard())];
const keyOf = (at: number): string => `k${String(at).padStart(5, '0')}`;
const rowsUpTo = (length: number): KeyedRow[] =>
  Array.from({ length }, (_, at) => ({ key: keyOf(at), row: { notes: at, sum: at, latest: { first: at, second: { deep: at, deeper: 'é' } } } }));

const fill = (olds: readonly KeyedRow[], freshes: readonly KeyedRow[]): void => {
  const token = bench.readStore.claim('test', 60_000)!;
  bench.readStore.write(token, (writer) => {
    for (const [table, rows] of [[old, olds], [fresh, freshes]] as const) {
      writer.create(table);
      writer.put(table, rows);
    }
  });
};

describe('comparing tables', () => {
  it('counts every row that is other, missing or too many, wherever it stands', async () => {
    const rows = rowsUpTo(2_500);
    const other = rows
      .filter(({ key }) => key !== keyOf(5) && key !== keyOf(1_500) && key !== keyOf(2_499))
      .map(({ key, row }) => ({ key, row: key === keyOf(999) || key === keyOf(1_000) ? { ...row, sum: -1 } : row }));
    fill([...other, { key: 'z', row: { notes: 0, sum: 0, latest: [] } }], rows);
    expect(await compareTables(bench.readStore, old, fresh)).toMatchObject({ differing: 6, rows: 2_500 });
  });

  it('takes rows for equal, and hashes them alike, in whichever order their objects name their keys', async () => {
    const rows = rowsUpTo(1_200);
    const turned = rows.map(({ key, row }) => ({ key, row: { ...row, latest: { second: { deeper: 'é', deep: row['notes']! }, first: row['notes']! } } }));
    fill(turned, rows);
    const comparison = await compareTables(bench.readStore, old, fresh);
    expect(comparison).toEqual({ differing: 0, ...await hashOfTable(bench.readStore, old) });
    expect(comparison).toEqual({ differing: 0, ...await hashOfTable(bench.readStore, fresh) });
  });

  it('tells an empty list from an empty object', async () => {
    fill([{ key: 'a', row: { notes: 1, sum: 1, latest: {} } }], [{ key: 'a', row: { notes: 1, sum: 1, latest: [] } }]);
    expect(await compareTables(bench.readStore, old, fresh)).toMatchObject({ differing: 1 });
  });
});
