import { describe, expect, it } from '@jest/globals';
import { matrixRows, OTHER } from './matrix-rows.js';

const LAWS = [{ programme: 'a', stages: [{ key: 'RKM', isSpine: true }, { key: 'MP2K', isSpine: false }] }];

describe('the matrix', () => {
  it('puts what stands outside the spine into one column, and every row adds up', () => {
    const [row] = matrixRows([
      { programme: 'a', stage: 'RKM', locations: 3, late: 1, medianDays: 9 },
      { programme: 'a', stage: 'MP2K', locations: 2, late: 2 },
      { programme: 'a', locations: 4 },
    ], LAWS);
    expect(row?.cells.get('RKM')).toEqual({ programme: 'a', stage: 'RKM', locations: 3, late: 1, medianDays: 9 });
    expect(row?.cells.get(OTHER)).toEqual({ programme: 'a', locations: 6, late: 2 });
    expect(row?.total).toBe(9);
  });

  it('has no column for what nobody stands at', () => {
    expect(matrixRows([{ programme: 'a', stage: 'RKM', locations: 1 }], LAWS)[0]?.cells.has(OTHER)).toBe(false);
  });
});
