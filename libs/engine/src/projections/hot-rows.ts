import type { KeyedRow, Row, RowChange } from '@app/kernel';
import { changed, type RowsAtHand } from './row-cache.js';

type Entry = { row: Row | undefined; isChanged: boolean };

/** The rows of a national year that change again and again fit in. */
const ROWS_PER_GENERATION = 20_000;

/**
 * Rows that are asked for stay at hand, and are written when nobody has asked for them during a whole generation;
 * what nobody asks for only waits to be written.
 */
export class HotRows implements RowsAtHand {
  private young = new Map<string, Entry>();
  private old = new Map<string, Entry>();
  private leaving = new Map<string, Row>();

  constructor(private readonly load: (key: string) => Row | undefined, private readonly generation = ROWS_PER_GENERATION) {}

  get waiting(): number { return this.leaving.size; }

  readonly read = (key: string): Row | undefined => {
    const known = this.young.get(key);
    if (known !== undefined) return known.row;
    const entry = this.old.get(key) ?? this.entered(key);
    this.old.delete(key);
    if (this.young.size >= this.generation) this.age();
    this.young.set(key, entry);
    return entry.row;
  };

  take(change: RowChange): void {
    const { key } = change;
    const row = changed(change, this.read);
    const known = this.young.get(key) ?? this.old.get(key);
    if (known === undefined) this.leaving.set(key, row);
    else {
      known.row = row;
      known.isChanged = true;
    }
  }

  /** What waits to be written, neighbours in the table next to each other. */
  takeLeaving(): readonly KeyedRow[] {
    const rows = Array.from(this.leaving, ([key, row]) => ({ key, row }));
    this.leaving = new Map();
    return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  letAllGo(): void {
    this.age();
    this.age();
  }

  private entered(key: string): Entry {
    const unwritten = this.leaving.get(key);
    this.leaving.delete(key);
    return { row: unwritten ?? this.load(key), isChanged: unwritten !== undefined };
  }

  private age(): void {
    for (const [key, { row, isChanged }] of this.old) if (isChanged && row !== undefined) this.leaving.set(key, row);
    this.old = this.young;
    this.young = new Map();
  }
}
