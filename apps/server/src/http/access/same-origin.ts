import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from '../problems/problem.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps foreign pages from acting in the name of whoever is signed in here. Browsers say where a request comes from, every
 * one of them by `Origin` on a change; a client that says nothing is no browser and carries nobody's cookie by accident.
 */
export const sameOrigin: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  next(SAFE_METHODS.includes(request.method) || isOurs(request) ? undefined : new ProblemError('origin.foreign'));
};

const isOurs = ({ headers, protocol }: Request): boolean => {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `${protocol}://${host ?? ''}`;
};
