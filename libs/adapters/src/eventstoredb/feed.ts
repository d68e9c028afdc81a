import { eventTypeFilter, excludeSystemEvents, START, streamNameFilter } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, AllStreamSubscription, Filter as ServerFilter, Position as LogPosition } from '@eventstore/db-client';
import type { Filter, Position } from '@app/engine';
import type { Connection } from './connection.js';
import type { JournalClient } from './journal-client.js';
import { logPositionOf } from './positions.js';

/** After so many considered events the server says how far it has looked. */
export const CHECKPOINT_EVERY = 32;
const NOTHING = '(?!)';

export type FeedMark =
  | { readonly mark: 'confirmed' | 'caughtUp' | 'fellBehind' }
  | { readonly mark: 'checkpoint'; readonly position: LogPosition };
export type FeedItem = AllStreamResolvedEvent | FeedMark;

/**
 * The server's subscription, once. What the client tells beside the events runs ahead of those it still holds; put among
 * them it comes in its place.
 */
export const openFeed = (client: JournalClient, options: Connection['options'], after: Position | undefined, filter: Filter | undefined): AllStreamSubscription => {
  const put = (item: FeedMark): void => { feed.push(item); };
  const feed = client.subscribeToAll({
    ...options,
    fromPosition: after === undefined ? START : logPositionOf(after),
    filter: serverFilter(filter, (position) => put({ mark: 'checkpoint', position })),
  });
  feed.on('confirmation', () => put({ mark: 'confirmed' }));
  feed.on('caughtUp', () => put({ mark: 'caughtUp' }));
  feed.on('fellBehind', () => put({ mark: 'fellBehind' }));
  return feed;
};

/** There is always one: without it the server reports no progress. */
const serverFilter = (filter: Filter | undefined, onCheckpoint: (position: LogPosition) => void): ServerFilter => {
  const checkpoints = { maxSearchWindow: CHECKPOINT_EVERY, checkpointReached: (_: unknown, position: LogPosition) => onCheckpoint(position) };
  if (filter === undefined) return excludeSystemEvents(checkpoints);
  const [filterBy, prefixes] = 'streamPrefixes' in filter ? [streamNameFilter, filter.streamPrefixes] : [eventTypeFilter, filter.eventTypePrefixes];
  return prefixes.length === 0 ? filterBy({ regex: NOTHING, ...checkpoints }) : filterBy({ prefixes: [...prefixes], ...checkpoints });
};
