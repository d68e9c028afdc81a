import type { KeyedRow, Row, RowChange } from '@app/kernel';

/** The rows of a table as a projection meets them. */
export interface RowsAtHand {
  readonly read: (key: string) => Row | undefined;
  take(change: RowChange): void;
}

/** For one transaction: each touched row is loaded once and written once, however many events touch it. */
export class RowCache implements RowsAtHand {
  private readonly rows = new Map<string, Row | undefined>();
  private readonly touched = new Map<string, Row>();

  constructor(private readonly load: (key: string) => Row | undefined) {}

  readonly read = (key: string): Row | undefined => {
    if (!this.rows.has(key)) this.rows.set(key, this.load(key));
    return this.rows.get(key);
  };

  take(change: RowChange): void {
    const row = changed(change, this.read);
    this.rows.set(change.key, row);
    this.touched.set(change.key, row);
  }

  get size(): number { return this.rows.size; }

  /** What must reach the table. */
  changed(): KeyedRow[] {
    return Array.from(this.touched, ([key, row]) => ({ key, row }));
  }
}

/** A row at hand is altered in place: to copy it each time would cost more than everything else that is done with it. */
const changed = (change: RowChange, read: (key: string) => Row | undefined): Row => {
  if ('row' in change) return change.row;
  const row = read(change.key);
  if (row === undefined) throw new Error(`row ${change.key} is not there to be altered`);
  return Object.assign(row, change.columns);
};
