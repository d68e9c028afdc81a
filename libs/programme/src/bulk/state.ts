import type { Actor, JsonObject, Scope } from '@app/kernel';
import type { BulkAction, BulkRow, RowOutcome } from './commands.js';

export type KnownBulk = {
  readonly status: 'running' | 'completed' | 'cancelled';
  readonly action: BulkAction;
  readonly filters: JsonObject;
  readonly asked?: string;
  readonly by: Actor;
  readonly scope: Scope;
  readonly rows: readonly BulkRow[];
  readonly round: number;
  /** Of every row that was handled, by its place: the newest. */
  readonly outcomes: { readonly [at: number]: RowOutcome };
  /** Places still to be handled in this round. */
  readonly left: readonly number[];
};

export type BulkState = { readonly status: 'unknown' } | KnownBulk;

/** May have another end when it is tried again. */
export const isToRetry = ({ outcome }: RowOutcome): boolean => outcome === 'refused' || outcome === 'failed';
