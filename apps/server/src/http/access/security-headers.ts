import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { QUEUES } from '../operations/queues.js';

const OWN = ["'self'"];
const NOTHING = ["'none'"];

const policyFor = (style: string[]): RequestHandler => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NOTHING, scriptSrc: OWN, styleSrc: style, imgSrc: [...OWN, 'data:', 'blob:'], fontSrc: OWN, connectSrc: OWN, manifestSrc: OWN, workerSrc: OWN,
      baseUri: NOTHING, formAction: OWN, frameAncestors: NOTHING, objectSrc: NOTHING,
    },
  },
  // This server speaks plain HTTP on loopback; whoever puts TLS in front of it adds the promise to keep it.
  strictTransportSecurity: false,
}) as RequestHandler;

const usual = policyFor(OWN);
/** The pages of the documentation and of the queues bring their styles along inside. */
const withStylesInside = policyFor([...OWN, "'unsafe-inline'"]);
const BRING_STYLES = ['/docs', QUEUES];

/** Of the dashboard: besides its own files, the styles that carry this nonce. */
export const pagePolicy = (nonce: string): RequestHandler => policyFor([...OWN, `'nonce-${nonce}'`]);

export const securityHeaders: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  response.set('cache-control', 'no-store'); // answers depend on who asks, and on the moment
  (BRING_STYLES.some((path) => request.path.startsWith(path)) ? withStylesInside : usual)(request, response, next);
};
