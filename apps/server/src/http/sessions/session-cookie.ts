import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { parse, serialize } from 'cookie';
import type { Sessions } from './sessions.js';

const NAME = 'tahapan_session';
const ATTRIBUTES = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

export const giveSession = (response: Response, id: string): void => {
  response.append('set-cookie', serialize(NAME, id, ATTRIBUTES));
};

export const takeSession = (response: Response): void => {
  response.append('set-cookie', serialize(NAME, '', { ...ATTRIBUTES, maxAge: 0 }));
};

/** Puts a face to the request: from the cookie and from nowhere else. */
export const recogniseSession = (sessions: Sessions): RequestHandler => (request: Request, _response: Response, next: NextFunction) => {
  const id = parse(request.headers.cookie ?? '')[NAME];
  const principal = id === undefined ? undefined : sessions.use(id);
  if (id !== undefined && principal !== undefined) Object.assign(request, { sessionId: id, principal });
  next();
};
