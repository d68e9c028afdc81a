import type { Projection } from '@app/kernel';
import { BEGINNING, type Clock, type EventStore, type ParkedStream, type Position, type ReadStore } from '../ports/index.js';
import type { FollowedTable } from './followed-table.js';
import { lagBehind, type Lag } from './lag.js';
import { filterOf } from './read-journal.js';
import type { RebuildProgress } from './rebuild.js';

export type ProjectionState = 'live' | 'catching-up' | 'rebuilding' | 'stopped';

export type ProjectionStatus = {
  readonly table: string;
  readonly version: number;
  readonly state: ProjectionState;
  readonly checkpoint?: Position;
  readonly head?: Position;
  /** Events of its categories seen since the beginning of the journal. */
  readonly events: number;
  readonly lag: Lag;
  readonly eventsPerSecond: number;
  readonly parked: readonly ParkedStream[];
  readonly rebuild?: RebuildProgress;
  /** Why it does not go on, as far as that is known. */
  readonly failure?: string;
};

export type StatusParts = { readonly store: EventStore; readonly readStore: ReadStore; readonly clock: Clock };

export type Standing = {
  readonly projection: Projection;
  readonly followed: FollowedTable | undefined;
  readonly isLive: boolean;
  readonly rebuild: RebuildProgress | undefined;
  readonly failure: string | undefined;
};

export const statusOf = async ({ store, readStore, clock }: StatusParts, standings: readonly Standing[]): Promise<readonly ProjectionStatus[]> => {
  const head = await store.head();
  const checkpoints = readStore.checkpoints();
  const lags = new Map<string, Promise<Lag>>(); // tables that stand at the same position lag by the same
  return Promise.all(standings.map(async ({ projection: { table, version, categories }, followed, isLive, rebuild, failure }) => {
    const { position = BEGINNING, events = 0 } = checkpoints.find((one) => one.table === table) ?? {};
    const sameLag = `${categories.join()} ${position}`;
    const lag = lags.get(sameLag) ?? lagBehind(store, clock, filterOf(categories), position, head);
    lags.set(sameLag, lag);
    return {
      table,
      version,
      state: stateOf(followed, isLive, rebuild),
      checkpoint: position === BEGINNING ? undefined : position,
      head,
      events,
      lag: await lag,
      eventsPerSecond: rebuild?.eventsPerSecond ?? followed?.rate.perSecond ?? 0,
      parked: readStore.parkedStreams(table),
      rebuild,
      failure,
    };
  }));
};

const stateOf = (followed: FollowedTable | undefined, isLive: boolean, rebuild: RebuildProgress | undefined): ProjectionState => {
  if (rebuild !== undefined) return 'rebuilding';
  if (followed === undefined) return 'stopped';
  return isLive ? 'live' : 'catching-up';
};
