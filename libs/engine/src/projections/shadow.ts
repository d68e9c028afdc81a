import { setImmediate as nextTurn } from 'node:timers/promises';
import { BEGINNING, type ParkedEvent, type Position, type ReadStore, type Table, type WriterToken } from '../ports/index.js';
import { eventsFor, foldInto, type Batch } from './fold-events.js';
import { RowCache } from './row-cache.js';

const ROWS_PER_TRANSACTION = 2_000;

/** A table on its way from the first event to the newest. Nobody reads it, and a crash discards it, so it is written when convenient. */
export class Shadow {
  /** Stays at the beginning while whole streams are read: then no row that has been written is asked for again. */
  position: Position = BEGINNING;
  events = 0;
  readonly parkedStreams = new Set<string>();
  private parked: ParkedEvent[] = [];
  private rows: RowCache;

  constructor(readonly table: Table, private readonly readStore: ReadStore) {
    this.rows = this.noRows();
  }

  fold(batch: Batch): void {
    const fresh = eventsFor(this.table.projection, batch, this.position);
    const parked = foldInto(this.table.projection, this.rows, this.parkedStreams, fresh);
    for (const { event } of parked) this.parkedStreams.add(event.stream);
    this.parked.push(...parked);
    this.events += fresh.length;
    if (batch.position > this.position) this.position = batch.position;
  }

  get atHand(): number { return this.rows.size + this.parked.length; }

  async write(token: WriterToken): Promise<void> {
    const { table, readStore, parked } = this;
    const rows = this.rows.changed().sort((a, b) => (a.key < b.key ? -1 : 1)); // neighbours in the table are written together
    for (let at = 0; at < rows.length; at += ROWS_PER_TRANSACTION) {
      readStore.write(token, (writer) => { writer.put(table, rows.slice(at, at + ROWS_PER_TRANSACTION)); });
      await nextTurn(); // the same process answers HTTP
    }
    readStore.write(token, (writer) => { for (const event of parked) writer.park(table.name, event); });
    this.rows = this.noRows();
    this.parked = [];
  }

  /** Everything, and how far it goes. */
  async complete(token: WriterToken): Promise<void> {
    await this.write(token);
    const { table, position, events } = this;
    this.readStore.write(token, (writer) => { writer.advance({ table: table.name, version: table.projection.version, position, events }); });
  }

  private noRows(): RowCache {
    return new RowCache((key) => (this.position === BEGINNING ? undefined : this.readStore.load(this.table, key)));
  }
}
