import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Level, Logger } from 'pino';

declare module 'http' {
  interface IncomingMessage {
    /** By which the log and an answer speak of the same request. */
    id: string;
  }
}

/** Who asked for what and how it ended: never a body, a cookie, a query string or the key in an address. One line, once it is over. */
export const requestLog = (log: Logger): RequestHandler => (request, response, next) => {
  const began = performance.now();
  request.id = randomUUID();
  response.once('close', () => {
    const level = levelOf(request, response);
    if (log.isLevelEnabled(level)) log[level](recordOf(request, response, began), response.writableFinished ? 'request completed' : 'request aborted');
  });
  next();
};

/** The address of a calendar is the key to it. */
const KEY_IN_ADDRESS = /(?<=\/feeds\/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/;

const levelOf = ({ method }: Request, { statusCode }: Response): Level => {
  if (statusCode >= 500) return 'error';
  if (statusCode === 403 || statusCode === 429) return 'warn';
  return method === 'GET' ? 'debug' : 'info';
};

const recordOf = ({ id, method, originalUrl, principal }: Request, { statusCode }: Response, began: number): object => ({
  reqId: id,
  req: { method, path: originalUrl.split('?', 1)[0]?.replace(KEY_IN_ADDRESS, ':token') },
  res: { status: statusCode },
  responseTime: Math.round(performance.now() - began),
  ...(principal === undefined ? {} : { account: principal.actor.id, role: principal.actor.role }),
});
