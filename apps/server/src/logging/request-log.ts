import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';

/** Who asked for what and how it ended: never a body, a cookie or a query string. */
export const requestLog = (log: Logger): HttpLogger => pinoHttp({
  logger: log,
  genReqId: () => randomUUID(),
  quietReqLogger: true,
  serializers: {
    req: ({ method, url }: IncomingMessage) => ({ method, path: pathOf(url) }),
    res: ({ statusCode }: ServerResponse) => ({ status: statusCode }),
  },
  customProps: ({ principal }: IncomingMessage) => principal === undefined ? {} : { account: principal.actor.id, role: principal.actor.role },
  customLogLevel: ({ method }: IncomingMessage, { statusCode }: ServerResponse, fault?: Error) => {
    if (statusCode >= 500 || fault !== undefined) return 'error';
    if (statusCode === 403 || statusCode === 429) return 'warn';
    return method === 'GET' ? 'debug' : 'info';
  },
});

const pathOf = (url = ''): string => url.split('?', 1)[0] ?? '';
