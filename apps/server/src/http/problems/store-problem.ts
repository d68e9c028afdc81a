import { AccessDeniedError, AppendTooLargeError, ConcurrencyError, InvalidEventError, StreamDeletedError, type EventStoreError } from '@app/engine';
import { ProblemError } from './problem.js';

export const RETRY_SOON = { 'retry-after': '2' };
/** Until a person has done something about it. */
const RETRY_LATER = { 'retry-after': '60' };

/** The journal would not, or could not: above all, whoever asked must learn whether the command may have been recorded. */
export const storeProblem = (error: EventStoreError): ProblemError => {
  if (error instanceof AppendTooLargeError) return new ProblemError('body.too-large', { cause: error });
  if (error instanceof StreamDeletedError) return new ProblemError('history.closed', { cause: error });
  if (error instanceof InvalidEventError) return new ProblemError('input.unrecordable', { cause: error });
  if (error instanceof ConcurrencyError) return new ProblemError('stale', { cause: error });
  if (error instanceof AccessDeniedError) return new ProblemError('store.access-denied', { headers: RETRY_LATER, cause: error });
  return new ProblemError(error.outcome === 'unknown' ? 'store.outcome-unknown' : 'store.unavailable', { headers: RETRY_SOON, cause: error });
};
