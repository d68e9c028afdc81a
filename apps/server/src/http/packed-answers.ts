import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** A page of 40 kB takes a tenth of a millisecond. Higher levels take several times as long, for hundredths of its size. */
const LEVEL = 3;
const SMALL_BYTES = 1_024;
/** Their answers may hold what only the asker is to know: beside words of the asker's, the length of the packed answer would tell of it. In whatever letters they are asked for: routes know no case. */
const MAY_HOLD_SECRETS = /^\/v1\/(?:sessions(?:\/.*)?|feeds\/?)$/i;
/** What a command answers is short, and many of them are answered: they are spared even the looking. */
const COMMAND = /\/commands\/[^/]+$/;

/** Event streams arrive event by event, a part of a file is a part of it as it lies there, and kinds that are packed in themselves are left alone. */
const isWorthIt = (request: Request, response: Response): boolean =>
  compression.filter(request, response)
  && !String(response.getHeader('content-type')).startsWith('text/event-stream')
  && !response.hasHeader('accept-ranges') && !response.hasHeader('content-range')
  && !MAY_HOLD_SECRETS.test(request.path);

const pack: RequestHandler = compression({
  level: LEVEL, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL } }, threshold: SMALL_BYTES, filter: isWorthIt,
});

/** Answers of text, packed for whoever can unpack them. */
export const packedAnswers: RequestHandler = (request, response, next) => {
  if (COMMAND.test(request.path)) next();
  else pack(request, response, next);
};
