import { setImmediate as nextTurn } from 'node:timers/promises';
import { BEGINNING, type ParkedEvent, type Position, type ReadStore, type Table, type WriterToken } from '../ports/index.js';
import { eventsFor, foldInto, type Batch } from './fold-events.js';
import { HotRows } from './hot-rows.js';

/** The more rows are written in order of their keys, the fewer pages of the key's index are written again and again. */
const MOST_WAITING = 20_000;
const ROWS_PER_TRANSACTION = 2_000;

/** A table on its way from the first event to the newest. Nobody reads it, and a crash discards it, so it is written when convenient. */
export class Shadow {
  position: Position = BEGINNING;
  events = 0;
  readonly parkedStreams = new Set<string>();
  private parked: ParkedEvent[] = [];
  private readonly rows: HotRows;
  private isEmpty = true;

  constructor(readonly table: Table, private readonly readStore: ReadStore) {
    this.rows = new HotRows((key) => (this.isEmpty ? undefined : readStore.load(table, key)));
  }

  fold(batch: Batch): void {
    const fresh = eventsFor(this.table.projection, batch, this.position);
    const parked = foldInto(this.table.projection, this.rows, this.parkedStreams, fresh);
    for (const { event } of parked) this.parkedStreams.add(event.stream);
    this.parked.push(...parked);
    this.events += fresh.length;
    if (batch.position > this.position) this.position = batch.position;
  }

  get isFull(): boolean { return this.rows.waiting + this.parked.length > MOST_WAITING; }

  /** What is no longer changing. */
  async write(token: WriterToken): Promise<void> {
    const { table, readStore, parked } = this;
    const rows = this.rows.takeLeaving();
    this.isEmpty &&= rows.length === 0;
    for (let at = 0; at < rows.length; at += ROWS_PER_TRANSACTION) {
      readStore.write(token, (writer) => { writer.put(table, rows.slice(at, at + ROWS_PER_TRANSACTION)); });
      await nextTurn(); // the same process answers HTTP
    }
    readStore.write(token, (writer) => { for (const event of parked) writer.park(table.name, event); });
    this.parked = [];
  }

  /** Everything, and how far it goes. */
  async complete(token: WriterToken): Promise<void> {
    this.rows.letAllGo();
    await this.write(token);
    const { table, position, events } = this;
    this.readStore.write(token, (writer) => { writer.advance({ table: table.name, version: table.projection.version, position, events }); });
  }
}
