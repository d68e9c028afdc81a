import type { Server } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import { isFileUpload } from '../files/file-body.js';

const BODY_WITHIN_MS = 30_000;

/** Node knows one time limit for all requests, and a photo out of a village takes longer than any command may. */
export const bodyInTime = (server: Server): RequestHandler => (request: Request, response: Response, next) => {
  if (carriesBody(request) && !isFileUpload(request)) {
    const timer = setTimeout(() => {
      if (!request.complete) server.emit('clientError', Object.assign(new Error('the body is too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), request.socket);
    }, BODY_WITHIN_MS);
    response.once('close', () => { clearTimeout(timer); });
  }
  next();
};

export const carriesBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
