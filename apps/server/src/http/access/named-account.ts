import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from '../problems/problem.js';

/**
 * Several may share one phone, and its cookie is that of whoever signed in last. What names the account that wrote it is
 * taken under the session of that account and under no other; what names none is whose session it is.
 */
export const namedAccount: RequestHandler = ({ headers, principal }: Request, _response: Response, next: NextFunction) => {
  const named = headers['tahapan-account'];
  next(named === undefined || principal === undefined || named === principal.actor.id ? undefined : new ProblemError('session.other-account'));
};
