import { describe, expect, it } from '@jest/globals';
import { Allowance } from './allowance.js';

describe('the allowance of a caller', () => {
  it('lets a burst of a whole minute pass and then asks to wait', () => {
    const allowance = new Allowance(60, () => 0);
    const waits = Array.from({ length: 61 }, () => allowance.take('a'));
    expect(waits.slice(0, 60)).toEqual(Array(60).fill(0));
    expect(waits[60]).toBe(1);
  });

  it('fills again as time passes', () => {
    let now = 0;
    const allowance = new Allowance(60, () => now);
    for (let n = 0; n < 60; n += 1) allowance.take('a');
    now = 2_000;
    expect([allowance.take('a'), allowance.take('a'), allowance.take('a')]).toEqual([0, 0, 1]);
  });

  it('counts every caller apart', () => {
    const allowance = new Allowance(1, () => 0);
    expect([allowance.take('a'), allowance.take('b'), allowance.take('a')]).toEqual([0, 0, 60]);
  });
});
