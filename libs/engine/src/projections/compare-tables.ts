import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '../fingerprint.js';
import type { ReadStore, RowText, Table } from '../ports/index.js';

export type TableHash = { readonly rows: number; readonly sha256: string };
/** The hash is that of the new table. */
export type Comparison = TableHash & { readonly differing: number };
type Page = readonly RowText[];

const ROWS_PER_PAGE = 1_000;

class Tally {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(page: Page): void {
    this.hash.update(page.map(canonical).join(''));
    this.rows += page.length;
  }

  finish(): TableHash { return { rows: this.rows, sha256: this.hash.digest('hex') }; }
}

/** SHA-256 over the rows in order of their keys, objects as canonical JSON: equal tables, equal hash, whatever their history. */
export const hashOfTable = async (readStore: ReadStore, table: Table): Promise<TableHash> => {
  const tally = new Tally();
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = readStore.texts(table, after, ROWS_PER_PAGE);
    tally.add(page);
    after = page.at(-1)?.key;
    await nextTurn(); // the same process answers HTTP
  }
  return tally.finish();
};

/** Walks both tables once, side by side. */
export const compareTables = async (readStore: ReadStore, old: Table, fresh: Table): Promise<Comparison> => {
  const tally = new Tally();
  let differing = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const before = readStore.texts(old, after, ROWS_PER_PAGE);
    const now = readStore.texts(fresh, after, ROWS_PER_PAGE);
    after = reachOf(before, now);
    const within = upTo(now, after);
    tally.add(within);
    differing += differences(upTo(before, after), within);
    await nextTurn(); // the same process answers HTTP
  }
  return { ...tally.finish(), differing };
};

/** The key up to which both pages know every row; undefined once there are no others. */
const reachOf = (...pages: readonly Page[]): string | undefined => {
  const [nearest] = pages.filter(({ length }) => length === ROWS_PER_PAGE).map((page) => page.at(-1)?.key).sort();
  return nearest;
};

const upTo = (page: Page, reach: string | undefined): Page => (reach === undefined ? page : page.filter(({ key }) => key <= reach));

const differences = (lefts: Page, rights: Page): number => {
  const unmatched = new Map(lefts.map((row) => [row.key, row]));
  let differing = 0;
  for (const row of rights) {
    const other = unmatched.get(row.key);
    unmatched.delete(row.key);
    if (other === undefined || !isSame(other, row)) differing += 1;
  }
  return differing + unmatched.size;
};

const isSame = (one: RowText, other: RowText): boolean =>
  one.plain === other.plain && (one.objects === other.objects || canonical(one) === canonical(other));

/** The order in which an object names its keys belongs to its history, not to its value. */
const canonical = ({ key, plain, objects }: RowText): string =>
  `${key} ${plain} ${(JSON.parse(objects) as readonly (string | null)[]).map(canonicalText).join()}\n`;

const canonicalText = (text: string | null): string | null => (text === null || text === '{}' ? text : canonicalJson(JSON.parse(text)));
