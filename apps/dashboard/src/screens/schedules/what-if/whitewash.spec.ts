import { describe, expect, it } from '@jest/globals';
import { isMostlyWhitewash } from './whitewash.js';

const erased = (locations: number, stopBeingLate: number): boolean => isMostlyWhitewash({ whitewashed: { locations, stages: locations, days: locations }, stopBeingLate });

describe('lateness that is erased', () => {
  it.each([[5, 10, true], [4, 10, false], [1, 0, true], [0, 0, false], [0, 10, false]])('%d of %d that stop being late', (locations, stopBeingLate, isMostly) => {
    expect(erased(locations, stopBeingLate)).toBe(isMostly);
  });
});
