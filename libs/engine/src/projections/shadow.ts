import { setImmediate as nextTurn } from 'node:timers/promises';
import { BEGINNING, type KeyedRow, type ParkedEvent, type Position, type ReadStore, type Table, type WriterToken } from '../ports/index.js';
import { eventsFor, foldInto, type Batch } from './fold-events.js';
import { RowCache } from './row-cache.js';

/** So many rows are held in memory before they go to the table; rows that change often are written far less often. */
const LARGEST_CACHE = 20_000;
const ROWS_PER_TRANSACTION = 2_000;

/** A table on its way from the first event to the newest. Nobody reads it, and a crash discards it, so it is written when convenient. */
export class Shadow {
  position: Position = BEGINNING;
  events = 0;
  readonly parkedStreams = new Set<string>();
  private parked: ParkedEvent[] = [];
  private readonly cache: RowCache;
  private isEmpty = true;

  constructor(readonly table: Table, private readonly readStore: ReadStore) {
    this.cache = new RowCache((key) => (this.isEmpty ? undefined : readStore.load(table, key)));
  }

  fold(batch: Batch): void {
    const fresh = eventsFor(this.table.projection, batch, this.position);
    const parked = foldInto(this.table.projection, this.cache, this.parkedStreams, fresh);
    for (const { event } of parked) this.parkedStreams.add(event.stream);
    this.parked.push(...parked);
    this.events += fresh.length;
    if (batch.position > this.position) this.position = batch.position;
  }

  get isFull(): boolean { return this.cache.size > LARGEST_CACHE; }

  async flush(token: WriterToken): Promise<void> {
    const { rows, removed } = this.cache.drain();
    this.isEmpty = false;
    const ordered = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)); // neighbours in the table are written together
    for (let at = 0; at < rows.length; at += ROWS_PER_TRANSACTION) {
      this.write(token, ordered.slice(at, at + ROWS_PER_TRANSACTION));
      await nextTurn(); // the same process answers HTTP
    }
    const { table, position, events, parked } = this;
    this.parked = [];
    this.readStore.write(token, (writer) => {
      writer.remove(table, removed);
      for (const event of parked) writer.park(table.name, event);
      writer.advance({ table: table.name, version: table.projection.version, position, events });
    });
  }

  private write(token: WriterToken, rows: readonly KeyedRow[]): void {
    this.readStore.write(token, (writer) => { writer.put(this.table, rows); });
  }
}
