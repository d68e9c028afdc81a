import type { Row, RowChange } from '@app/kernel';
import type { KeyedRow } from '../ports/index.js';

type Entry = { row: Row | undefined; isChanged: boolean };

/** Each touched row is loaded once and written once, however many events touch it. */
export class RowCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly load: (key: string) => Row | undefined) {}

  get size(): number { return this.entries.size; }

  readonly read = (key: string): Row | undefined => {
    const known = this.entries.get(key);
    if (known !== undefined) return known.row;
    const row = this.load(key);
    this.entries.set(key, { row, isChanged: false });
    return row;
  };

  take(changes: readonly RowChange<Row>[]): void {
    for (const change of changes) {
      const key = 'put' in change ? change.put : change.remove;
      const row = 'put' in change ? change.row : undefined;
      const known = this.entries.get(key);
      if (known === undefined) this.entries.set(key, { row, isChanged: true });
      else {
        known.row = row;
        known.isChanged = true;
      }
    }
  }

  /** What must reach the table; asked once, then everything starts over. */
  drain(): { readonly rows: readonly KeyedRow[]; readonly removed: readonly string[] } {
    const rows: KeyedRow[] = [];
    const removed: string[] = [];
    for (const [key, { row, isChanged }] of this.entries) {
      if (!isChanged) continue;
      if (row === undefined) removed.push(key);
      else rows.push({ key, row });
    }
    this.entries.clear();
    return { rows, removed };
  }
}
