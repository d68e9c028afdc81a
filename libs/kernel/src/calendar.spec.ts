import { describe, expect, it } from '@jest/globals';
import { dayIn, parseInstant } from './calendar.js';

describe('an instant', () => {
  it('is kept in UTC, whatever the zone it was written in', () => {
    expect(parseInstant('2021-04-11T10:00:00+08:00')).toBe('2021-04-11T02:00:00.000Z');
  });

  it('is refused without a zone, and on a day that never was', () => {
    expect([parseInstant('2021-04-11T10:00:00'), parseInstant('2021-02-29T10:00:00Z')]).toEqual([undefined, undefined]);
  });

  it('is refused where it would not sort as text: the far future is never taken for the past', () => {
    for (const text of ['9999-12-31T23:59:59-01:00', '9999-12-31T20:00:00Z', '9999-01-01T00:00:00Z', '0000-01-01T00:00:00+09:00']) {
      expect(parseInstant(text)).toBeUndefined();
    }
    const latest = parseInstant('9998-12-31T23:59:59Z')!;
    expect([latest < '9999', dayIn('WIT', latest)]).toEqual([true, '9999-01-01']);
  });
});
