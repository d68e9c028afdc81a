import type { Request } from 'express';
import { ProblemError } from '../problems/problem.js';

const KEY = /^[A-Za-z0-9._:-]{8,128}$/;
const REVISION = /^"(0|[1-9]\d{0,9})"$/;

/** The caller's own name for this command: whatever arrives under it again is a repeat. */
export const idempotencyKey = ({ headers }: Request): string => {
  const key = headers['idempotency-key'];
  if (key === undefined) throw new ProblemError('idempotency-key.missing');
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('idempotency-key.invalid');
  return key;
};

/** Where a key may be left out; whoever leaves it out may begin the same twice. */
export const givenKey = (request: Request): string | undefined => (request.headers['idempotency-key'] === undefined ? undefined : idempotencyKey(request));

/** The revision the caller has read. */
export const expectedRevision = ({ headers }: Request): number => {
  const tag = headers['if-match'];
  if (tag === undefined) throw new ProblemError('if-match.missing');
  const revision = REVISION.exec(tag)?.[1];
  if (revision === undefined) throw new ProblemError('if-match.invalid');
  return Number(revision);
};
