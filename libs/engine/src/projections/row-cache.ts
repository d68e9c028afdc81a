import type { Row, RowChange } from '@app/kernel';
import type { KeyedRow } from '../ports/index.js';

/** Each touched row is loaded once and written once, however many events touch it. */
export class RowCache {
  private readonly rows = new Map<string, Row | undefined>();
  private readonly changed = new Set<string>();

  constructor(private readonly load: (key: string) => Row | undefined) {}

  get size(): number { return this.rows.size; }

  readonly read = (key: string): Row | undefined => {
    const known = this.rows.get(key);
    if (known !== undefined || this.rows.has(key)) return known;
    const row = this.load(key);
    this.rows.set(key, row);
    return row;
  };

  take(changes: readonly RowChange<Row>[]): void {
    for (const change of changes) {
      const key = 'put' in change ? change.put : change.remove;
      this.rows.set(key, 'put' in change ? change.row : undefined);
      this.changed.add(key);
    }
  }

  /** What must reach the table; asked once, then everything starts over. */
  drain(): { readonly rows: readonly KeyedRow[]; readonly removed: readonly string[] } {
    const rows: KeyedRow[] = [];
    const removed: string[] = [];
    for (const key of this.changed) {
      const row = this.rows.get(key);
      if (row === undefined) removed.push(key);
      else rows.push({ key, row });
    }
    this.changed.clear();
    this.rows.clear();
    return { rows, removed };
  }
}
