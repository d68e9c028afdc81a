import { describe, expect, it } from '@jest/globals';
import { dayIn, inputIn, instantIn } from './clock.js';

describe('a field for day and hour', () => {
  it('is read in its zone, and written so again', () => {
    expect(instantIn('WIB', '2021-06-14T08:30')).toBe('2021-06-14T01:30:00Z');
    expect(instantIn('WIT', '2021-06-14T08:30')).toBe('2021-06-13T23:30:00Z');
    expect(inputIn('WIB', '2021-06-13T18:00:00Z')).toBe('2021-06-14T01:00');
    expect(inputIn('WITA', '2021-06-13T18:00:00Z')).toBe('2021-06-14T02:00');
  });

  it('says nothing while it is not filled in', () => {
    expect(instantIn('WIB', '')).toBeUndefined();
    expect(dayIn('WIB', undefined)).toBe('');
  });
});

describe('a day', () => {
  it('begins in the east while it still lasts in the west', () => {
    expect([dayIn('WIB', '2021-03-31T16:30:00Z'), dayIn('WITA', '2021-03-31T16:30:00Z')]).toEqual(['2021-03-31', '2021-04-01']);
  });
});
