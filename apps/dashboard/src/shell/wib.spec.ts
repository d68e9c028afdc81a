import { describe, expect, it } from '@jest/globals';
import { instantInWib, wibInput } from './wib.js';

describe('a field for day and hour', () => {
  it('is read as WIB, and written so again', () => {
    expect(instantInWib('2021-06-14T08:30')).toBe('2021-06-14T01:30:00Z');
    expect(wibInput('2021-06-13T18:00:00Z')).toBe('2021-06-14T01:00');
  });

  it('says nothing while it is not filled in', () => {
    expect(instantInWib('')).toBeUndefined();
  });
});
