import type { ReadStore } from '../ports/index.js';
import { compareTables } from './compare-tables.js';
import type { FollowedTable } from './followed-table.js';
import type { Shadow } from './shadow.js';

/** `first`: there was no table of this version to compare with. */
export type Verdict = 'first' | 'identical' | 'different';

export type TableReport = {
  readonly table: string;
  readonly version: number;
  readonly events: number;
  readonly verdict: Verdict;
  /** Over the new rows in canonical form; only where there was something to compare with. */
  readonly sha256?: string;
  /** Rows that the old table held otherwise, lacked, or had too many. The new table stands. */
  readonly differing: number;
  readonly parkedStreams: readonly string[];
};

/** `not-the-writer`: another process holds the read models, or this one has not started. */
export type RebuildOutcome =
  | { readonly kind: 'rebuilt'; readonly tables: readonly TableReport[]; readonly milliseconds: number }
  | { readonly kind: 'not-the-writer' | 'stopped' }
  | { readonly kind: 'failed'; readonly error: string };

/** What the swap will change, told before it happens. */
export const reportOf = async (readStore: ReadStore, shadow: Shadow, living: FollowedTable | undefined): Promise<TableReport> => {
  const { table: { projection }, events } = shadow;
  const told = { table: projection.table, version: projection.version, events, parkedStreams: [...shadow.parkedStreams] };
  if (living === undefined) {
    return { ...told, verdict: 'first', differing: 0 };
  }
  const { differing, sha256 } = await compareTables(readStore, living.table, shadow.table);
  return { ...told, sha256, verdict: differing === 0 ? 'identical' : 'different', differing };
};
