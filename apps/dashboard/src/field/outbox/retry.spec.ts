import { describe, expect, it } from '@jest/globals';
import { report } from './report.fixture.js';
import { restsFor, retryAt } from './retry.js';

const NOW = Date.parse('2021-06-14T02:00:00Z');
const until = (moment: string) => report({ state: { is: 'kept', until: moment } });

describe('what the server asks to be sent later', () => {
  it('waits so many seconds, or until the moment that is said', () => {
    expect(retryAt('90', NOW)).toBe('2021-06-14T02:01:30.000Z');
    expect(retryAt('Mon, 14 Jun 2021 02:05:00 GMT', NOW)).toBe('2021-06-14T02:05:00.000Z');
  });

  it('does not wait for what is over, for what is no time, or where nothing is said', () => {
    for (const said of [null, '', '0', 'soon', 'Mon, 14 Jun 2021 01:59:59 GMT']) expect(retryAt(said, NOW)).toBeUndefined();
  });

  it('waits a day at most, whatever is said', () => {
    expect(retryAt('999999999999999', NOW)).toBe('2021-06-15T02:00:00.000Z');
  });

  it('is not sent before its time, and then is', () => {
    expect(restsFor(until('2021-06-14T02:01:30Z'), NOW)).toBe(90_000);
    expect(restsFor(until('2021-06-14T02:00:00Z'), NOW)).toBe(0);
    expect(restsFor(report(), NOW)).toBe(0);
  });

  it('is sent all the same by a phone whose clock was put back', () => {
    expect(restsFor(until('2021-06-16T02:00:00Z'), NOW)).toBe(0);
  });
});
