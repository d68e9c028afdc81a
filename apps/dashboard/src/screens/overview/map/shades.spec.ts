import { describe, expect, it } from '@jest/globals';
import { legendOf, shadeOf } from './shades.js';

describe('shades', () => {
  it('say that nothing is late, or nothing is behind, only where that is so', () => {
    expect([shadeOf('late', 0), shadeOf('late', 0.1), shadeOf('late', 51)]).toEqual([0, 1, 4]);
    expect([shadeOf('deviation', 3), shadeOf('deviation', 0), shadeOf('deviation', -0.1), shadeOf('deviation', -26.9)]).toEqual([0, 0, 1, 4]);
  });

  it('have each a place in the legend', () => {
    expect([shadeOf('absorption', 0), shadeOf('absorption', 100)]).toEqual([0, 4]);
    for (const measure of ['late', 'deviation', 'absorption'] as const) expect(legendOf(measure)).toHaveLength(5);
  });
});
