import { killPoint } from '../kill-point.js';
import type { ParkedEvent, Position, ReadStore, ReadStoreWriter, Table, WriterToken } from '../ports/index.js';
import { eventsFor, foldInto, type Batch } from './fold-events.js';
import { RateMeter } from './rate-meter.js';
import { RowCache } from './row-cache.js';

/** A living table and what its follower must remember of it between two batches. */
export type FollowedTable = {
  readonly table: Table;
  position: Position;
  events: number;
  readonly parkedStreams: Set<string>;
  readonly rate: RateMeter;
};

export const openTable = (readStore: ReadStore, table: Table): FollowedTable | undefined => {
  const checkpoint = readStore.checkpoints().find((known) => known.table === table.name);
  if (checkpoint === undefined || checkpoint.version !== table.projection.version) return undefined;
  const { position, events } = checkpoint;
  return { table, position, events, parkedStreams: new Set(readStore.parkedStreams(table.name).map(({ stream }) => stream)), rate: new RateMeter() };
};

type Applied = { readonly position: Position; readonly events: number; readonly parked: readonly ParkedEvent[] };

/** All tables move in one transaction; what a table has already seen is skipped inside of it. Memory follows only after the commit. */
export const applyBatch = (readStore: ReadStore, token: WriterToken, tables: readonly FollowedTable[], batch: Batch): void => {
  const applied = readStore.write(token, (writer) => {
    killPoint('projection-open');
    const done = tables.map((followed) => applyTo(writer, followed, batch));
    killPoint('projection-before-commit');
    return done;
  });
  killPoint('projection-after-commit');
  tables.forEach((followed, index) => {
    const { position, events, parked } = applied[index] as Applied;
    followed.rate.add(events - followed.events);
    followed.position = position;
    followed.events = events;
    for (const { event } of parked) followed.parkedStreams.add(event.stream);
  });
};

const applyTo = (writer: ReadStoreWriter, { table, parkedStreams }: FollowedTable, batch: Batch): Applied => {
  const before = writer.checkpoint(table.name);
  if (before === undefined) throw new Error(`${table.name} has no checkpoint`);
  const fresh = eventsFor(table.projection, batch, before.position);
  const cache = new RowCache((key) => writer.load(table, key));
  const parked = foldInto(table.projection, cache, parkedStreams, fresh);
  writer.put(table, cache.changed());
  for (const event of parked) writer.park(table.name, event);
  const position = batch.position > before.position ? batch.position : before.position;
  const events = before.events + fresh.length;
  writer.advance({ ...before, position, events });
  return { position, events, parked };
};
