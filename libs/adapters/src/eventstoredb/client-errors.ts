import {
  AccessDeniedError as ClientAccessDenied, MaxAppendSizeExceededError, NotLeaderError, StreamDeletedError as ClientStreamDeleted,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { EndPoint } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import {
  AccessDeniedError, AppendTooLargeError, ConcurrencyError, EventStoreError, InvalidEventError, StoreTimeoutError, StoreUnavailableError,
  StreamDeletedError,
} from '@app/engine';
import type { Revision, WriteOutcome } from '@app/engine';
import { revisionOf } from './positions.js';

/** Read by shape: some errors of gRPC reach us as they are, others wrapped in the client's own. */
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The connection, the node or the moment is at fault: the same question may be answered over another connection. */
const PASSING: ReadonlySet<unknown> = new Set([
  status.CANCELLED, status.UNKNOWN, status.DEADLINE_EXCEEDED, status.ABORTED, status.INTERNAL, status.UNAVAILABLE, status.DATA_LOSS,
]);
const TOO_LATE: ReadonlySet<unknown> = new Set([status.DEADLINE_EXCEEDED, status.ABORTED]);
const DENIED: ReadonlySet<unknown> = new Set([status.PERMISSION_DENIED, status.UNAUTHENTICATED]);
const NO_NODE_FOUND = /^Failed to discover after /;
const NEVER_SENT = /No connection established|Name resolution failed|before call started|Failed to discover after /;

/** Nothing has been asked yet. */
export class NoNodeFoundError extends StoreUnavailableError {
  constructor() { super('no node of EventStoreDB was found in time', 'not_applied'); }
}

export const leaderIn = (error: unknown): EndPoint | undefined => (error instanceof NotLeaderError ? error.leader : undefined);

export const isPassing = (error: unknown): boolean =>
  error instanceof NotLeaderError || error instanceof StoreTimeoutError || error instanceof NoNodeFoundError
  || (PASSING.has(codeOf(error)) && !(error instanceof EventStoreError)) || NO_NODE_FOUND.test(messageOf(error));

/** `bytes` is the size of what was to be written. */
export const asStoreError = (error: unknown, bytes = 0): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  if (error instanceof WrongExpectedVersionError) {
    return new ConcurrencyError(error.streamName, revisionIn(error.expectedVersion), revisionIn(error.actualVersion));
  }
  if (error instanceof ClientStreamDeleted) return new StreamDeletedError(error.streamName);
  if (error instanceof MaxAppendSizeExceededError) return new AppendTooLargeError(error.maxAppendSize, bytes);
  const reason = messageOf(error);
  if (error instanceof ClientAccessDenied || DENIED.has(codeOf(error))) return new AccessDeniedError(`EventStoreDB denies access: ${reason}`, { cause: error });
  if (codeOf(error) === status.INVALID_ARGUMENT) return new InvalidEventError(`EventStoreDB refuses what it was asked: ${reason}`, { cause: error });
  if (TOO_LATE.has(codeOf(error))) return new StoreTimeoutError(`EventStoreDB did not answer in time: ${reason}`, { cause: error });
  return new StoreUnavailableError(`EventStoreDB does not answer: ${reason}`, outcomeOf(error), { cause: error });
};

/** Whatever became of a question: nothing was written by it. */
export const asReadError = (raw: unknown): EventStoreError => {
  const error = asStoreError(raw);
  return error.outcome === 'not_applied' ? error : new StoreUnavailableError(error.message, 'not_applied', { cause: error });
};

const outcomeOf = (error: unknown): WriteOutcome =>
  (error instanceof NotLeaderError || NEVER_SENT.test(messageOf(error)) || codeOf(error) === status.UNIMPLEMENTED ? 'not_applied' : 'unknown');

/** The client says it in words when it appends, and as -1 when it deletes. */
const revisionIn = (version: bigint | string): Revision | 'no_stream' =>
  (typeof version === 'bigint' && version >= 0n ? revisionOf(version) : 'no_stream');
