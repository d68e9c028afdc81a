import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const OWN = ["'self'"];
const NOTHING = ["'none'"];

const policyFor = (style: string[]): RequestHandler => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NOTHING, scriptSrc: OWN, styleSrc: style, imgSrc: [...OWN, 'data:'], fontSrc: OWN, connectSrc: OWN, manifestSrc: OWN,
      baseUri: NOTHING, formAction: OWN, frameAncestors: NOTHING, objectSrc: NOTHING,
    },
  },
  // This server speaks plain HTTP on loopback; whoever puts TLS in front of it adds the promise to keep it.
  strictTransportSecurity: false,
}) as RequestHandler;

const usual = policyFor(OWN);
/** The page of the documentation brings its styles along inside. */
const documentation = policyFor([...OWN, "'unsafe-inline'"]);

export const securityHeaders: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  response.set('cache-control', 'no-store'); // answers depend on who asks, and on the moment
  (request.path.startsWith('/docs') ? documentation : usual)(request, response, next);
};
