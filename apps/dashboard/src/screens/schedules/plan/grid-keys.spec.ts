import { describe, expect, it } from '@jest/globals';
import { landing, stepOf, type Cell } from './grid-keys.js';

const CELLS: readonly Cell[] = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [2, 0], [2, 1], [2, 2], [2, 3]];
const pressed = (key: string, how: Partial<Parameters<typeof stepOf>[0]> = {}) => stepOf({ key, isShift: false, isChoice: false, atStart: true, atEnd: true, ...how });

describe('keys in the grid', () => {
  it('go down with Enter and up with Shift', () => expect([pressed('Enter'), pressed('Enter', { isShift: true })]).toEqual([[1, 0], [-1, 0]]));

  it('leave the arrows to the text until its edge, and up and down to a choice', () => {
    expect(pressed('ArrowLeft', { atStart: false })).toBeUndefined();
    expect(pressed('ArrowRight', { atEnd: false })).toBeUndefined();
    expect(pressed('ArrowLeft')).toEqual([0, -1]);
    expect(pressed('ArrowDown', { isChoice: true })).toBeUndefined();
    expect(pressed('ArrowRight', { isChoice: true })).toEqual([0, 1]);
    expect(pressed('a')).toBeUndefined();
  });

  it('land on the last cell of a shorter row, and nowhere beyond the edge', () => {
    expect(landing(CELLS, [0, 2], [1, 0])).toEqual([1, 1]);
    expect(landing(CELLS, [1, 1], [1, 0])).toEqual([2, 1]);
    expect([landing(CELLS, [0, 2], [0, 1]), landing(CELLS, [2, 0], [1, 0]), landing(CELLS, [0, 0], [-1, 0])]).toEqual([undefined, undefined, undefined]);
  });
});
