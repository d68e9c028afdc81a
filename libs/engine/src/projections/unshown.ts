import type { Projection } from '@app/kernel';
import { BEGINNING, type EventStore, type Position, type ReadStore, type StoredEvent } from '../ports/index.js';
import { filterOf } from './read-journal.js';

/** Up to here all of these tables show everything. Undefined while one of them is missing or of another version. */
export const nearestCheckpoint = (readStore: ReadStore, projections: readonly Projection[]): Position | undefined => {
  const checkpoints = readStore.checkpoints();
  const positions = projections.map(({ table, version }) => checkpoints.find((one) => one.table === table && one.version === version)?.position);
  return positions.includes(undefined) ? undefined : positions.toSorted()[0];
};

/** The first event after a position that any of these tables takes in; a single event is read, however many there are. */
export const firstAfter = async (
  store: EventStore, projections: readonly Projection[], position: Position, signal?: AbortSignal,
): Promise<StoredEvent | undefined> => {
  const filter = filterOf(projections.flatMap(({ categories }) => categories));
  for await (const event of store.readAll({ filter, limit: 1, after: position === BEGINNING ? undefined : position, signal })) return event;
  return undefined;
};
