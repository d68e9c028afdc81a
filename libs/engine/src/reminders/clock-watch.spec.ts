import { describe, expect, it } from '@jest/globals';
import { ClockWatch } from './clock-watch.js';

const MINUTE = 60_000;

const watchedClock = () => {
  const at = { wall: 1_000_000, monotonic: 0 };
  const watch = new ClockWatch({ wall: () => at.wall, monotonic: () => at.monotonic });
  const pass = (milliseconds: number, off = 0): ClockWatch['jump'] => {
    at.monotonic += milliseconds;
    at.wall += milliseconds + off;
    watch.look();
    return watch.jump;
  };
  return { watch, pass };
};

describe('the watch over the clock', () => {
  it('takes a clock that is put right by seconds for the same clock', () => {
    const { pass } = watchedClock();
    for (const off of [0, 59_000, -4_000, 1_000]) expect(pass(5_000, off)).toBeUndefined();
    expect(pass(120 * MINUTE)).toBeUndefined(); // the process slept, and both clocks went on
  });

  it.each([[8 * 24 * 60 * MINUTE, 691_200], [61_000, 61], [-6_000, -6], [-120 * MINUTE, -7_200]])('notices a jump of %i ms', (off, seconds) => {
    expect(watchedClock().pass(5_000, off)).toMatchObject({ seconds });
  });

  it('trusts the clock again after ten minutes without another jump', () => {
    const { pass } = watchedClock();
    pass(5_000, -2 * MINUTE);
    expect(pass(9 * MINUTE)).toBeDefined();
    expect(pass(5_000, 2 * MINUTE)).toBeDefined();
    expect(pass(9 * MINUTE)).toBeDefined();
    expect(pass(MINUTE)).toBeUndefined();
  });

  it('trusts it at once when an operator says so', () => {
    const { watch, pass } = watchedClock();
    pass(5_000, -2 * MINUTE);
    watch.release();
    expect(watch.jump).toBeUndefined();
    expect(pass(5_000)).toBeUndefined();
  });
});
