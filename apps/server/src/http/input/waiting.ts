import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { FILE_PACE } from './body-in-time.js';

const HEADERS_WITHIN_MS = 10_000;
const IDLE_WITHIN_MS = 5_000;
const LOOKED_AT_EVERY_MS = 5_000;
/** A: our assumption. Five hundred live streams, and what their pages fetch besides, are far fewer. */
const MOST_CONNECTIONS = 5_000;

/** How long connections may keep the server waiting, and how many of them; bodies besides keep a pace of their own. */
export const limitWaiting = (server: Server, largestFileBytes: number): void => {
  const largestFileMs = (largestFileBytes / FILE_PACE.leastBytes) * FILE_PACE.windowMs;
  Object.assign(server, {
    headersTimeout: HEADERS_WITHIN_MS, keepAliveTimeout: IDLE_WITHIN_MS, connectionsCheckingInterval: LOOKED_AT_EVERY_MS,
    requestTimeout: HEADERS_WITHIN_MS + FILE_PACE.windowMs + largestFileMs, maxConnections: MOST_CONNECTIONS,
  });
  // Node would refuse an expectation by itself, and then wait for a body that nobody watches.
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => { server.emit('request', request, response); });
};
