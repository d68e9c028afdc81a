import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '@app/kernel';
import { BEGINNING, type EventStore, type Position, type ReadStore } from '../ports/index.js';
import type { Bell } from './bell.js';
import { filterOf } from './read-journal.js';

export type Waited = 'reached' | 'timed-out';

export type WaitParts = { readonly store: EventStore; readonly readStore: ReadStore; readonly bell: Bell };

/** Another process may hold the pen: then nobody strikes the bell here, and looking now and then must do. */
const LONGEST_SLEEP_MS = 100;

/** Waits until the rows of these projections show everything up to the position. The checkpoint in the table is the truth. */
export const waitForPosition = async (
  parts: WaitParts, projections: readonly Projection[], position: Position, timeoutMs: number,
): Promise<Waited> => {
  const over = performance.now() + timeoutMs;
  for (;;) {
    const { rung } = parts.bell;
    if (await isReached(parts, projections, position)) return 'reached';
    const left = over - performance.now();
    if (left <= 0) return 'timed-out';
    const awake = new AbortController();
    await Promise.race([rung, pause(Math.min(left, LONGEST_SLEEP_MS), undefined, { signal: awake.signal }).catch(() => undefined)]);
    awake.abort();
  }
};

const isReached = async ({ store, readStore }: WaitParts, projections: readonly Projection[], position: Position): Promise<boolean> => {
  const nearest = nearestCheckpoint(readStore, projections);
  if (nearest === undefined || nearest >= position) return nearest !== undefined;
  const filter = filterOf(projections.flatMap(({ categories }) => categories));
  for await (const event of store.readAll({ filter, limit: 1, after: nearest === BEGINNING ? undefined : nearest })) return event.position > position;
  return true; // the position belongs to an event that none of them listens to
};

/** Undefined while one of the tables is missing or of another version. */
const nearestCheckpoint = (readStore: ReadStore, projections: readonly Projection[]): Position | undefined => {
  const checkpoints = readStore.checkpoints();
  const positions = projections.map(({ table, version }) => checkpoints.find((one) => one.table === table && one.version === version)?.position);
  return positions.includes(undefined) ? undefined : positions.toSorted()[0];
};
