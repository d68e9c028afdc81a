import { epochMilliseconds } from '@app/kernel';
import { BEGINNING, type Clock, type EventStore, type Filter, type Position } from '../ports/index.js';

/** `events` is counted by reading, since positions cannot be counted, and no further than this; `atLeast` says that there are more. */
export type Lag = { readonly events: number; readonly atLeast: boolean; readonly seconds: number };

const FARTHEST_COUNT = 5_000;
const NO_LAG: Lag = { events: 0, atLeast: false, seconds: 0 };

export const lagBehind = async (store: EventStore, clock: Clock, filter: Filter | undefined, position: Position, head: Position | undefined): Promise<Lag> => {
  if (head === undefined || position >= head) return NO_LAG;
  let events = 0;
  let oldest: number | undefined;
  for await (const event of store.readAll({ filter, limit: FARTHEST_COUNT + 1, after: position === BEGINNING ? undefined : position })) {
    oldest ??= event.storedAt.getTime();
    events += 1;
  }
  if (oldest === undefined) return NO_LAG;
  const seconds = Math.max(0, Math.round((epochMilliseconds(clock.now()) - oldest) / 1_000));
  return { events: Math.min(events, FARTHEST_COUNT), atLeast: events > FARTHEST_COUNT, seconds };
};
