import { describe, expect, it } from '@jest/globals';
import type { ClockMark } from '../ports/index.js';
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

/** A program that ends and begins again on one machine; `rest`: for how long, and by how much the clock is set meanwhile. */
const restartedClock = () => {
  const at = { wall: 1_000_000, uptime: 500_000, boot: 'a' };
  let kept: ClockMark | undefined;
  const marks = { last: () => kept, keep: (mark: ClockMark) => { kept = mark; } };
  const begun = (): ClockWatch => {
    const watch = new ClockWatch({ wall: () => at.wall, monotonic: () => at.uptime, memory: { marks, boot: at.boot, uptime: () => at.uptime } });
    watch.start();
    watch.stop(); // its beat: the specs look by hand
    return watch;
  };
  const pass = (milliseconds: number, off = 0): void => {
    at.uptime += milliseconds;
    at.wall += milliseconds + off;
  };
  return { begun, pass, kept: () => kept, reboot: () => { Object.assign(at, { boot: 'b', uptime: 0 }); } };
};
const EIGHT_DAYS = 8 * 24 * 60 * MINUTE;

describe('the watch over a clock that nobody watched for a while', () => {
  it('takes a long rest of the program for what it was', () => {
    const { begun, pass } = restartedClock();
    begun();
    pass(EIGHT_DAYS);
    expect(begun().jump).toBeUndefined();
  });

  it.each([[EIGHT_DAYS, 691_200], [-120 * MINUTE, -7_200]])('notices at the start that it was set by %i ms', (off, seconds) => {
    const { begun, pass } = restartedClock();
    begun();
    pass(60 * MINUTE, off);
    expect(begun().jump).toMatchObject({ seconds });
  });

  it('notices it again at every start, until it is set right or released', () => {
    const { begun, pass } = restartedClock();
    begun();
    pass(MINUTE, EIGHT_DAYS);
    begun().look();
    pass(MINUTE);
    const watch = begun();
    expect(watch.jump).toMatchObject({ seconds: 691_200 });
    watch.release();
    watch.look();
    expect(begun().jump).toBeUndefined();
  });

  it('notices it also where the machine was started anew', () => {
    for (const off of [EIGHT_DAYS, -120 * MINUTE]) {
      const { begun, pass, reboot } = restartedClock();
      begun();
      pass(MINUTE, off);
      reboot();
      pass(MINUTE);
      expect(begun().jump).toBeDefined();
    }
  });

  it('remembers once a minute, and never a clock that is not trusted', () => {
    const { begun, pass, kept } = restartedClock();
    const watch = begun();
    const first = kept();
    pass(MINUTE - 1);
    watch.look();
    expect(kept()).toBe(first);
    pass(1);
    watch.look();
    const second = kept();
    expect(second).toMatchObject({ uptime: first!.uptime + MINUTE });
    pass(MINUTE, EIGHT_DAYS);
    watch.look();
    expect(kept()).toBe(second);
  });
});
