import type { Projection, Query } from '@app/kernel';
import type { Decode } from '../journal/decode.js';
import type { Clock, EventStore, Position, ReadStore, StoredEvent } from '../ports/index.js';
import type { Shown } from './provenance.js';

/** Events whose rows are now there to be read; `rebuilt`: any row may be another than before. */
export type Applied = { readonly events: readonly StoredEvent[]; readonly position: Position; readonly rebuilt: boolean };

export type ProjectorParts = {
  readonly store: EventStore;
  readonly readStore: ReadStore;
  readonly clock: Clock;
  /** For tests with a vocabulary of their own. */
  readonly decode?: Decode;
  readonly projections: readonly Projection[];
  /** The newest event the tables show: by it they are known as those of this journal. Left out, they are taken for that. */
  readonly newestShown?: Query<Shown>;
  readonly onApplied?: (applied: Applied) => void;
  readonly leaseMs?: number;
};
