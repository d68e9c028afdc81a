import { describe, expect, it } from '@jest/globals';
import { onOneLine } from './on-one-line.js';

const line = (record: object): string => onOneLine(JSON.stringify({ level: 30, time: Date.UTC(2021, 2, 8), ...record })).replace(/^\d\d:\d\d:\d\d /, '');

describe('a log line for a person', () => {
  it('says a request in short: what, where, how it ended, and who', () => {
    expect(line({ reqId: 'r-1', req: { method: 'POST', path: '/v1/sessions' }, res: { status: 201 }, responseTime: 17, account: 'demo-ppk', msg: 'request completed' }))
      .toBe('POST /v1/sessions: 201 (17 ms) reqId=r-1 account=demo-ppk\n');
  });

  it('names what is wrong in both languages', () => {
    expect(line({ level: 50, context: 'journal', msg: 'disk' })).toBe('kesalahan/error [journal] disk\n');
  });
});
