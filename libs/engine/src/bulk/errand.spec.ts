import { describe, expect, it } from '@jest/globals';
import { Errand } from './errand.js';

/** More than there can be between the end of a work and the end of its errand. */
const MANY_TICKS = 20;
const ticks = async (count: number): Promise<void> => { for (let tick = 0; tick < count; tick += 1) await Promise.resolve(); };

describe('an errand', () => {
  it.each(Array.from({ length: MANY_TICKS }, (_, tick) => tick))('is run once more for whoever asks %i ticks after its work has ended', async (later) => {
    let runs = 0;
    let end: () => void = () => undefined;
    const errand = new Errand(() => {
      runs += 1;
      return new Promise((resolve) => { end = resolve; });
    });
    errand.ask();
    end();
    await ticks(later);
    errand.ask();
    await ticks(MANY_TICKS);
    expect(runs).toBe(2);
    end();
    await errand.over();
  });

  it('is not run twice at a time, and once more for all who ask meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const errand = new Errand(async () => {
      runs += 1;
      most = Math.max(most, running += 1);
      await ticks(3);
      running -= 1;
    });
    errand.ask();
    errand.ask();
    errand.ask();
    await errand.over();
    expect([most, runs]).toEqual([1, 2]);
  });
});
