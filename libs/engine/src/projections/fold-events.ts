import type { Projection, Row, RowChange } from '@app/kernel';
import { categoryOf, type Decode, type Decoded } from '../journal/decode.js';
import type { ParkedEvent, Position, StoredEvent } from '../ports/index.js';
import type { RowCache } from './row-cache.js';

export type ReadEvent = { readonly stored: StoredEvent; readonly decoded: Decoded };

/** A stretch of the journal: its events of interest, and the position up to which there are no others. */
export type Batch = { readonly events: readonly ReadEvent[]; readonly position: Position };

export const batchOf = (decode: Decode, stored: readonly StoredEvent[], position: Position): Batch =>
  ({ events: stored.map((event) => ({ stored: event, decoded: decode(event) })), position });

export const eventsFor = ({ categories }: Projection, { events }: Batch, after: Position): readonly ReadEvent[] =>
  events.filter(({ stored }) => stored.position > after && categories.includes(categoryOf(stored.stream)));

/**
 * Folds events into the rows at hand. An event that cannot be read or projected is parked, and with it every later event
 * of its stream; the rows of other streams are not touched by that.
 */
export const foldInto = (
  projection: Projection, cache: RowCache, parkedBefore: ReadonlySet<string>, events: readonly ReadEvent[],
): readonly ParkedEvent[] => {
  const parked: ParkedEvent[] = [];
  const parkedNow = new Set<string>();
  for (const { stored, decoded } of events) {
    const behind = parkedBefore.has(stored.stream) || parkedNow.has(stored.stream);
    const error = behind ? 'waits behind an earlier event' : failureOf(projection, cache, decoded);
    if (error === undefined) continue;
    parked.push({ event: stored, error });
    parkedNow.add(stored.stream);
  }
  return parked;
};

const failureOf = (projection: Projection, cache: RowCache, decoded: Decoded): string | undefined => {
  if (decoded.kind === 'undecodable') return decoded.reason;
  try {
    const changes = projection.project(decoded.recorded, cache.read);
    const wrong = changes.map((change) => unstorable(projection, change)).find((problem) => problem !== undefined);
    if (wrong === undefined) cache.take(changes);
    return wrong;
  } catch (error) {
    return String(error);
  }
};

/** Found here and not by the database, so that one bad row parks one stream instead of failing a whole batch. */
const unstorable = (projection: Projection, change: RowChange<Row>): string | undefined => {
  if ('remove' in change) return undefined;
  for (const column in projection.columns) {
    const value: unknown = change.row[column];
    const kind = typeof value;
    if (kind === 'string' || value === null) continue;
    if (kind === 'number' ? Number.isFinite(value) : kind === 'object' && projection.columns[column] === 'json') continue;
    return `row ${change.put}: ${column} cannot be ${String(value)}`;
  }
  return undefined;
};
