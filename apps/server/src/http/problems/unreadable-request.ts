import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { PROBLEMS, type ProblemCode } from './catalogue.js';
import { ProblemError } from './problem.js';

/** By the codes of Node and its parser. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers.too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body.too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
};

/** What cannot be read as a request never reaches the application. It is refused here, in the same words as everything else. */
export const refuseUnreadable = (server: Server, log: Logger): void => {
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || fault.code === 'ECONNRESET' || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const [code, request] = [CODES[fault.code ?? ''] ?? 'request.malformed', randomUUID()];
    log.warn({ request, fault: fault.code }, code);
    socket.end(answerOf(code, request));
  });
};

/** Node keeps the answer under way there, and looks there itself where nobody listens for this. */
const isAnswering = (socket: Socket): boolean => (socket as { readonly _httpMessage?: { readonly headersSent: boolean } })._httpMessage?.headersSent === true;

const answerOf = (code: ProblemCode, request: string): string => {
  const { status, title } = PROBLEMS[code];
  const body = JSON.stringify(new ProblemError(code).document(request));
  return [
    `HTTP/1.1 ${status} ${title}`, 'Connection: close', 'Content-Type: application/problem+json; charset=utf-8', 'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`, '', body,
  ].join('\r\n');
};
