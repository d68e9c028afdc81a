import type { Server } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { isFileUpload } from '../files/file-body.js';

const BODY_WITHIN_MS = 30_000;
/** A: our assumption. A photo out of a village may take an hour, and its line may be gone for a moment; what hardly comes at all only holds a connection. */
export const FILE_PACE = { leastBytes: 60_000, windowMs: 60_000 };

/** Seen before anybody may refuse the request: what is refused has to come to an end as well, and so has a body that nobody wanted. */
export const bodyInTime = (server: Server): RequestHandler => (request, response, next) => {
  if (carriesBody(request)) {
    const isFile = isFileUpload(request);
    let [seen, wasAnswered] = [request.socket.bytesRead, false];
    const timer = setInterval(() => {
      const { bytesRead } = request.socket;
      const isComing = isFile && (bytesRead - seen >= FILE_PACE.leastBytes || request.readableLength > 0); // what waits to be read is not the sender's to hasten
      if (request.complete || request.socket.destroyed) clearInterval(timer);
      else if (!isComing || wasAnswered) cutOff(server, request, response.writableEnded);
      [seen, wasAnswered] = [bytesRead, response.writableEnded];
    }, isFile ? FILE_PACE.windowMs : BODY_WITHIN_MS).unref();
    response.once('close', () => { if (request.complete) clearInterval(timer); });
  }
  next();
};

export const carriesBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whoever has an answer already gets no second one. */
const cutOff = (server: Server, { socket }: Request, isAnswered: boolean): void => {
  if (isAnswered) socket.destroy();
  else server.emit('clientError', Object.assign(new Error('the body is too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
};
