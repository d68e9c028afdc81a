import type { Projection } from '@app/kernel';
import type { EventStore, ReadStore } from '../ports/index.js';
import { firstAfter, nearestCheckpoint } from './unshown.js';

/** Whether the tables show all that has happened. */
export type Freshness =
  | { readonly kind: 'current' }
  /** `since`: when the oldest event was stored that they do not show, by the clock of the store. */
  | { readonly kind: 'behind'; readonly since: Date }
  /** One of them is not there yet. */
  | { readonly kind: 'building' };

/** Costs one event to read, whether nothing is missing or a million. */
export const freshnessOf = async (
  { store, readStore }: { readonly store: EventStore; readonly readStore: ReadStore }, projections: readonly Projection[], signal?: AbortSignal,
): Promise<Freshness> => {
  const nearest = nearestCheckpoint(readStore, projections);
  if (nearest === undefined) return { kind: 'building' };
  const unshown = await firstAfter(store, projections, nearest, signal);
  return unshown === undefined ? { kind: 'current' } : { kind: 'behind', since: unshown.storedAt };
};
