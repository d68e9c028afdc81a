import { describe, expect, it } from '@jest/globals';
import { fitted } from './reduced.js';

describe('a photo that is made smaller', () => {
  it.each([
    [4000, 3000, { width: 2048, height: 1536 }],
    [3000, 4000, { width: 1536, height: 2048 }],
    [2048, 1000, { width: 2048, height: 1000 }],
    [640, 480, { width: 640, height: 480 }],
    [9000, 1, { width: 2048, height: 1 }],
  ])('of %d × %d keeps its shape, and is never made larger', (width, height, expected) => {
    expect(fitted(width, height)).toEqual(expected);
  });
});
