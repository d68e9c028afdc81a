import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from '../problems/problem.js';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** In embedded mode only the names of this machine: a foreign name that resolves here is a page trying to borrow our cookies. */
export const knownHost: RequestHandler = ({ headers: { host = '' } }: Request, _response: Response, next: NextFunction) => {
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  next(LOOPBACK_NAMES.includes(name) ? undefined : new ProblemError('host.unknown'));
};
