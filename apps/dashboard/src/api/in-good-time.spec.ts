import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inGoodTime } from './in-good-time.js';

/** Each reading takes so long, or for ever; answers when they began. */
const readings = (milliseconds: number): { readonly begun: number[]; readonly ask: () => void } => {
  const begun: number[] = [];
  const ask = inGoodTime(() => new Promise((resolve) => {
    begun.push(performance.now());
    if (Number.isFinite(milliseconds)) setTimeout(resolve, milliseconds);
  }));
  return { begun, ask };
};

const between = (moments: readonly number[]): readonly number[] => moments.slice(1).map((moment, index) => Math.round(moment - moments[index]!));

describe('reading again what is on screen', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('reads at once', () => {
    const { begun, ask } = readings(50);
    ask();
    expect(begun).toHaveLength(1);
  });

  it('reads a burst once more, a second later', async () => {
    const { begun, ask } = readings(50);
    for (let event = 0; event < 100; event += 1) ask();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(between(begun)).toEqual([1_000]);
  });

  it('lets a slow reading end before the next, and reads more rarely', async () => {
    const { begun, ask } = readings(2_000);
    const events = setInterval(ask, 100);
    await jest.advanceTimersByTimeAsync(20_000);
    clearInterval(events);
    expect(begun.length).toBeGreaterThan(2);
    expect(between(begun).every((gap) => gap >= 6_000 && gap < 6_200)).toBe(true);
  });

  it('goes on where a reading never ends', async () => {
    const { begun, ask } = readings(Number.POSITIVE_INFINITY);
    ask();
    ask();
    await jest.advanceTimersByTimeAsync(200_000);
    expect(begun.length).toBeGreaterThan(1);
  });
});
