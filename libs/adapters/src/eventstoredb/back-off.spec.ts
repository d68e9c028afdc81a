import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pauseAfter } from './back-off.js';

describe('the pause before asking again', () => {
  it('doubles, give or take a half, and never passes the longest', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 60_000 }), (failures, first, longest) => {
      const middle = first * 2 ** (failures - 1);
      const pause = pauseAfter(failures, { first, longest });
      expect(pause).toBeGreaterThanOrEqual(Math.min(middle * 0.5, longest));
      expect(pause).toBeLessThanOrEqual(Math.min(middle * 1.5, longest));
    }));
  });

  it('is not the same for all', () => {
    expect(new Set(Array.from({ length: 20 }, () => pauseAfter(3, { first: 50 }))).size).toBeGreaterThan(1);
  });
});
