import type { Decode } from '../journal/decode.js';
import type { Position, ReadStore, StreamName, WriterToken } from '../ports/index.js';
import { foldInto, readAs } from './fold-events.js';
import type { FollowedTable } from './followed-table.js';
import { RowCache } from './row-cache.js';

export type RetryReport = {
  readonly stream: StreamName;
  readonly applied: number;
  /** Why the stream stays parked, and at which event; nothing of it was applied then. */
  readonly failed?: { readonly position: Position; readonly type: string; readonly error: string };
};

/** Takes a parked stream up again where it stopped: all of its events in order, or none. */
export const retryStream = (
  readStore: ReadStore, token: WriterToken, decode: Decode, { table, parkedStreams }: FollowedTable, stream: StreamName,
): RetryReport => {
  const report = readStore.write(token, (writer): RetryReport => {
    const events = readAs(decode, readStore.parked(table.name, stream).map(({ event }) => event));
    const cache = new RowCache((key) => writer.load(table, key));
    const [first] = foldInto(table.projection, cache, new Set(), events);
    if (first !== undefined) {
      const { event: { position, type }, error } = first;
      return { stream, applied: 0, failed: { position, type, error } };
    }
    writer.put(table, cache.changed());
    writer.unpark(table.name, stream);
    return { stream, applied: events.length };
  });
  if (report.failed === undefined) parkedStreams.delete(stream);
  return report;
};
