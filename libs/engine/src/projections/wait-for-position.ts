import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '@app/kernel';
import { EventStoreError, type EventStore, type Position, type ReadStore } from '../ports/index.js';
import type { Bell } from './bell.js';
import { firstAfter, nearestCheckpoint } from './unshown.js';

export type Waited = 'reached' | 'timed-out';

export type WaitParts = { readonly store: EventStore; readonly readStore: ReadStore; readonly bell: Bell };

/** Another process may hold the pen: then nobody strikes the bell here, and looking now and then must do. */
const LONGEST_SLEEP_MS = 100;

/** Waits until the rows of these projections show everything up to the position. The checkpoint in the table is the truth. */
export const waitForPosition = async (
  parts: WaitParts, projections: readonly Projection[], position: Position, timeoutMs: number,
): Promise<Waited> => {
  const over = performance.now() + timeoutMs;
  const patience = AbortSignal.timeout(Math.max(1, timeoutMs));
  for (;;) {
    const { rung } = parts.bell;
    if (await isReached(parts, projections, position, patience)) return 'reached';
    const left = over - performance.now();
    if (left <= 0) return 'timed-out';
    const awake = new AbortController();
    await Promise.race([rung, pause(Math.min(left, LONGEST_SLEEP_MS), undefined, { signal: awake.signal }).catch(() => undefined)]);
    awake.abort();
  }
};

const isReached = async ({ store, readStore }: WaitParts, projections: readonly Projection[], position: Position, patience: AbortSignal): Promise<boolean> => {
  const nearest = nearestCheckpoint(readStore, projections);
  if (nearest === undefined || nearest >= position) return nearest !== undefined;
  try {
    const next = await firstAfter(store, projections, nearest, patience);
    return next === undefined || next.position > position; // else the position belongs to an event that none of them listens to
  } catch (error) {
    if (error instanceof EventStoreError || patience.aborted) return false; // a journal that is away tells nothing
    throw error;
  }
};
