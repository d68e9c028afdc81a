import type { Projection, RowChange } from '@app/kernel';
import { categoryOf, type Decode, type Decoded } from '../journal/decode.js';
import type { ParkedEvent, Position, StoredEvent } from '../ports/index.js';
import type { RowsAtHand } from './row-cache.js';

export type ReadEvent = { readonly stored: StoredEvent; readonly category: string; readonly decoded: Decoded };

/** A stretch of the journal: its events of interest, and the position up to which there are no others. */
export type Batch = { readonly events: readonly ReadEvent[]; readonly position: Position };

export const readAs = (decode: Decode, stored: readonly StoredEvent[]): readonly ReadEvent[] =>
  stored.map((event) => ({ stored: event, category: categoryOf(event.stream), decoded: decode(event) }));

export const batchOf = (decode: Decode, stored: readonly StoredEvent[], position: Position): Batch => ({ events: readAs(decode, stored), position });

/** What is new to a table comes last in a batch, and mostly is all of it. */
export const eventsFor = ({ categories }: Projection, { events }: Batch, after: Position): readonly ReadEvent[] => {
  const first = events.findIndex(({ stored }) => stored.position > after);
  return first < 0 ? [] : events.slice(first).filter(({ category }) => categories.includes(category));
};

/**
 * Folds events into the rows at hand. An event that cannot be read or projected is parked, and with it every later event
 * of its stream; the rows of other streams are not touched by that.
 */
export const foldInto = (
  projection: Projection, rows: RowsAtHand, parkedBefore: ReadonlySet<string>, events: readonly ReadEvent[],
): readonly ParkedEvent[] => {
  const parked: ParkedEvent[] = [];
  const parkedNow = new Set<string>();
  for (const { stored, decoded } of events) {
    const behind = parkedBefore.has(stored.stream) || parkedNow.has(stored.stream);
    const error = behind ? 'waits behind an earlier event' : failureOf(projection, rows, decoded);
    if (error === undefined) continue;
    parked.push({ event: stored, error });
    parkedNow.add(stored.stream);
  }
  return parked;
};

const failureOf = (projection: Projection, rows: RowsAtHand, decoded: Decoded): string | undefined => {
  if (decoded.kind === 'undecodable') return decoded.reason;
  try {
    const changes = projection.project(decoded.recorded, rows.read);
    for (const change of changes) {
      const wrong = unstorable(projection, change);
      if (wrong !== undefined) return wrong;
    }
    for (const change of changes) rows.take(change);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

/** Found here and not by the database, so that one bad row parks one stream instead of failing a whole batch. */
const unstorable = (projection: Projection, change: RowChange): string | undefined => {
  const values = 'row' in change ? change.row : change.columns;
  for (const column in values) {
    const value: unknown = values[column];
    const kind = typeof value;
    if (kind === 'string' || value === null) continue;
    if (kind === 'number' ? Number.isFinite(value) : kind === 'object' && projection.columns[column] === 'json') continue;
    return `row ${change.key}: ${column} cannot be ${String(value)}`;
  }
  return undefined;
};
