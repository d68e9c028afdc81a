import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Row } from '@app/kernel';
import { canonicalJson } from '../fingerprint.js';
import type { ReadStore, Table } from '../ports/index.js';

export type TableHash = { readonly rows: number; readonly sha256: string };
export type Comparison = { readonly differing: number; readonly left: TableHash; readonly right: TableHash };

const ROWS_PER_PAGE = 1_000;

type CanonicalRow = { readonly key: string; readonly text: string };

async function* rowsOf(readStore: ReadStore, table: Table): AsyncGenerator<CanonicalRow, void, void> {
  const columns = Object.keys(table.projection.columns);
  let after = '';
  for (;;) {
    const page = readStore.page(table, after, ROWS_PER_PAGE);
    for (const { key, row } of page) yield { key, text: JSON.stringify([key, ...columns.map((column) => canonicalValue(row[column]))]) };
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.key;
    await nextTurn(); // the same process answers HTTP
  }
}

/** Only what has keys of its own can be written down in more than one way. */
const canonicalValue = (value: Row[string] | undefined): unknown => (typeof value === 'object' && value !== null ? canonicalJson(value) : value);

class Tally {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add({ text }: CanonicalRow): void {
    this.hash.update(text);
    this.rows += 1;
  }

  finish(): TableHash { return { rows: this.rows, sha256: this.hash.digest('hex') }; }
}

/** SHA-256 over the rows in order of their keys, as canonical JSON: equal tables, equal hash, whatever their history. */
export const hashOfTable = async (readStore: ReadStore, table: Table): Promise<TableHash> => {
  const tally = new Tally();
  for await (const row of rowsOf(readStore, table)) tally.add(row);
  return tally.finish();
};

/** Walks both tables once, side by side. */
export const compareTables = async (readStore: ReadStore, left: Table, right: Table): Promise<Comparison> => {
  const [lefts, rights] = [rowsOf(readStore, left), rowsOf(readStore, right)];
  const [leftTally, rightTally] = [new Tally(), new Tally()];
  let [a, b] = [await following(lefts), await following(rights)];
  let differing = 0;
  while (a !== undefined || b !== undefined) {
    const order = orderOf(a, b);
    if (order !== 0 || a?.text !== b?.text) differing += 1;
    if (a !== undefined && order <= 0) {
      leftTally.add(a);
      a = await following(lefts);
    }
    if (b !== undefined && order >= 0) {
      rightTally.add(b);
      b = await following(rights);
    }
  }
  return { differing, left: leftTally.finish(), right: rightTally.finish() };
};

const following = async (rows: AsyncGenerator<CanonicalRow, void, void>): Promise<CanonicalRow | undefined> => {
  const { value } = await rows.next();
  return value ?? undefined;
};

/** Negative where `a` comes first; a table that has ended comes last. */
const orderOf = (a: CanonicalRow | undefined, b: CanonicalRow | undefined): number => {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
};
