import type { Server } from 'node:http';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { armKillPoint, killPoint, QUEUE_PAGES, type Config, type QueuePages } from '@app/engine';
import type { Logger } from 'pino';
import { knownHost } from './http/access/known-host.js';
import { namedAccount } from './http/access/named-account.js';
import { sameOrigin } from './http/access/same-origin.js';
import { securityHeaders } from './http/access/security-headers.js';
import { serveDocument } from './http/documentation/document.js';
import { ExpressOfOneShape } from './http/express-of-one-shape.js';
import { bodyInTime } from './http/input/body-in-time.js';
import { takeJsonBodies } from './http/input/json-body.js';
import { limitWaiting } from './http/input/waiting.js';
import { recogniseSession } from './http/sessions/session-cookie.js';
import { Metrics } from './http/operations/metrics.js';
import { packedAnswers } from './http/packed-answers.js';
import { servePages } from './http/pages/serve-pages.js';
import { serveQueues } from './http/operations/queues.js';
import { Sessions } from './http/sessions/sessions.js';
import { refuseUnreadable } from './http/problems/unreadable-request.js';
import { asNestLogger } from './logging/log.js';
import { requestLog } from './logging/request-log.js';
import { ServerModule } from './server.module.js';

/** Beside the built programs. Run from source, the server has no pages. */
const PAGES = join(import.meta.dirname, '../../../dashboard');

/** Everything but listening: what a request meets on its way in, in this order. */
export const createServer = async (config: Config, log: Logger): Promise<NestExpressApplication> => {
  armKillPoint(config.killPoint);
  const app = await NestFactory.create<NestExpressApplication>(ServerModule.with(config), new ExpressOfOneShape(), { logger: asNestLogger(log), bodyParser: false, rawBody: true, abortOnError: false });
  const server = app.getHttpServer() as Server;
  app.disable('x-powered-by');
  app.set('etag', false); // a tag here is a revision that If-Match may name, never a checksum of the answer
  app.use((_request: unknown, _response: unknown, next: () => void) => { killPoint('http-received'); next(); });
  app.use(bodyInTime(server));
  app.use(requestLog(log), app.get(Metrics).measure, securityHeaders, packedAnswers);
  if (config.mode === 'embedded') app.use(knownHost);
  app.use(sameOrigin, recogniseSession(app.get(Sessions)), namedAccount);
  takeJsonBodies(app);
  serveDocument(app);
  servePages(app, PAGES);
  serveQueues(app, app.get<QueuePages | undefined>(QUEUE_PAGES));
  refuseUnreadable(server, log);
  limitWaiting(server, config.largestFileBytes);
  return app;
};
