import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { QueuePages } from '@app/engine';
import { mayQuery } from '@app/programme';
import { ProblemError } from '../problems/problem.js';

export const QUEUES = '/v1/operations/queues';

/** They are pages and no part of the API, as those of the documentation; so they keep their own door. */
const operatorsOnly: RequestHandler = ({ principal, method }: Request, _response: Response, next: NextFunction) => {
  if (principal === undefined) next(new ProblemError('session.missing'));
  else if (!mayQuery(principal.actor.role, principal.scope, 'operations.run')) next(new ProblemError('not-allowed'));
  else next(['GET', 'HEAD'].includes(method) ? undefined : new ProblemError('method.not-allowed'));
};

const pagesOf = (pages: QueuePages): RequestHandler => async (request: Request, response: Response, next: NextFunction) => {
  if (await pages.answers()) pages.show(request, response, next);
  else next(new ProblemError('store.unavailable'));
};

/** Where the timers are in a queue outside of this system. */
export const serveQueues = (app: { use: (path: string, ...handlers: RequestHandler[]) => unknown }, pages: QueuePages | undefined): void => {
  if (pages !== undefined) app.use(QUEUES, operatorsOnly, pagesOf(pages));
};
