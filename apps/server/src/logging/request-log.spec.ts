import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { pino } from 'pino';
import { requestLog } from './request-log.js';

type Said = Record<string, unknown>;

/** What is written about one request that ends so. */
const saidOf = (request: object, { statusCode, writableFinished = true }: { statusCode: number; writableFinished?: boolean }, level = 'info'): Said[] => {
  const said: Said[] = [];
  const log = pino({ level, base: undefined }, { write: (line: string) => { said.push(JSON.parse(line) as Said); } });
  const response = Object.assign(new EventEmitter(), { statusCode, writableFinished });
  requestLog(log)(request as Request, response as unknown as Response, () => undefined);
  response.emit('close');
  return said;
};

const COMMAND = {
  method: 'POST', originalUrl: '/v1/locations/x/commands/cancel?preview=true', body: { reason: 'rahasia' }, headers: { cookie: 'tahapan_session=rahasia' },
  principal: { actor: { id: 'demo-ppk', person: 'demo-ppk', role: 'ppk', unit: 'PPK 52' }, scope: { regions: ['52'] } },
};

describe('the log of requests', () => {
  it('says who asked for what and how it ended, and nothing of what was said', () => {
    const [line] = saidOf(COMMAND, { statusCode: 200 });
    expect(line).toEqual({
      level: 30, time: expect.any(Number), reqId: expect.stringMatching(/^[0-9a-f-]{36}$/), req: { method: 'POST', path: '/v1/locations/x/commands/cancel' },
      res: { status: 200 }, responseTime: expect.any(Number), account: 'demo-ppk', role: 'ppk', msg: 'request completed',
    });
  });

  it('is silent about reading that went well, and loud about what was forbidden or broke', () => {
    const get = { method: 'GET', originalUrl: '/v1/overview' };
    expect(saidOf(get, { statusCode: 200 })).toEqual([]);
    expect(saidOf(get, { statusCode: 403 })).toMatchObject([{ level: 40 }]);
    expect(saidOf(get, { statusCode: 503 })).toMatchObject([{ level: 50 }]);
  });

  it('does not tell the key to a calendar', () => {
    const token = 'a'.repeat(40) + '_-9';
    expect(saidOf({ method: 'GET', originalUrl: `/v1/feeds/${token}.ics` }, { statusCode: 429 })).toMatchObject([{ req: { path: '/v1/feeds/:token.ics' } }]);
    expect(saidOf({ method: 'DELETE', originalUrl: `/v1/feeds/${'0'.repeat(64)}` }, { statusCode: 204 })).toMatchObject([{ req: { path: `/v1/feeds/${'0'.repeat(64)}` } }]);
  });

  it('tells a request that nobody waited for', () => {
    expect(saidOf(COMMAND, { statusCode: 200, writableFinished: false })).toMatchObject([{ msg: 'request aborted' }]);
  });
});
