import type { Actor, Instant, Scope, Source } from '@app/kernel';

/** What comes with a command besides the command itself. */
export type Envelope = {
  /** The caller's idempotency key: the same key is the same command, however often it arrives. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly source: Source;
  /** When it happened in the field; now, where the caller does not say. */
  readonly occurredAt?: Instant;
  /** The revision the caller has seen; where absent, the newest will do. */
  readonly expectedRevision?: number;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** Decide and answer, but write nothing. */
  readonly preview?: boolean;
};
