import { HttpException, ServiceUnavailableException } from '@nestjs/common';
import type { JsonObject } from '@app/kernel';
import { EventStoreError, FileRefusedError, NoHeadroomError, OnHoldError, ReadModelUnavailableError, StoreFullError, UnreadableStreamError, UploadsExceededError } from '@app/engine';
import type { ProblemCode } from './catalogue.js';
import { ProblemError } from './problem.js';
import { RETRY_SOON, storeProblem } from './store-problem.js';

/** Until there is room again. */
const RETRY_WITH_ROOM = { 'retry-after': '15' };

/** What Nest and Express throw of themselves, by status. */
const CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  404: 'not-found',
  405: 'method.not-allowed',
  413: 'body.too-large',
  415: 'body.not-supported',
  429: 'rate.exceeded',
  503: 'server.not-ready',
};

/** Whatever was thrown, as the one kind of error that leaves the house. What nobody foresaw keeps its cause for the log. */
export const asProblem = (thrown: unknown): ProblemError => {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof OnHoldError) return new ProblemError('restore.on-hold', { headers: { 'retry-after': '60' } });
  if (thrown instanceof NoHeadroomError) return new ProblemError(thrown.shortage, { headers: RETRY_WITH_ROOM, cause: thrown });
  if (thrown instanceof FileRefusedError) return new ProblemError(`file.${thrown.refusal}`);
  if (thrown instanceof UploadsExceededError) return new ProblemError('files.exceeded', { headers: { 'retry-after': String(thrown.waitSeconds) }, members: { mostBytesPerDay: thrown.most.bytes, mostFilesPerDay: thrown.most.files } });
  if (thrown instanceof StoreFullError) return new ProblemError('disk.full', { headers: RETRY_WITH_ROOM, cause: thrown });
  if (thrown instanceof EventStoreError) return storeProblem(thrown);
  if (thrown instanceof ReadModelUnavailableError) return new ProblemError('read-model.building', { headers: RETRY_SOON });
  if (thrown instanceof UnreadableStreamError) return new ProblemError('newer-event-version', { headers: { 'retry-after': '60' }, cause: thrown });
  const code = CODES[statusOf(thrown)] ?? 'unexpected';
  return new ProblemError(code, { cause: thrown, members: partsOf(thrown), ...(code === 'server.not-ready' ? { headers: RETRY_SOON } : {}) });
};

/** A failed health check names the part that failed. */
const partsOf = (thrown: unknown): JsonObject => {
  const answer = thrown instanceof ServiceUnavailableException ? thrown.getResponse() as { readonly details?: JsonObject } : {};
  return answer.details === undefined ? {} : { details: answer.details };
};

const statusOf = (thrown: unknown): number => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error ? (thrown as { readonly status?: unknown }).status : undefined;
  return typeof status === 'number' ? status : 500;
};
