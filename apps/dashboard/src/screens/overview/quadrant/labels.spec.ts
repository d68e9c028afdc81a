import { describe, expect, it } from '@jest/globals';
import { labelled } from './labels.js';

const EDGE = { left: 0, right: 400 };

describe('names beside dots', () => {
  it('stand on the other side where the first would leave the drawing', () => {
    expect(labelled([{ x: 390, y: 50, text: 'Papua' }], EDGE)[0]?.anchor).toBe('end');
  });

  it('never cover one another, and are left out where there is no room', () => {
    const dots = Array.from({ length: 8 }, () => ({ x: 200, y: 50, text: 'Jateng' }));
    const placed = labelled(dots, EDGE).filter((label) => label !== undefined);
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(placed.length);
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(8);
  });
});
