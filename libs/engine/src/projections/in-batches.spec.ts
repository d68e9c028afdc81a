import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.js';

async function* numbers(count: number, quietAfter = Infinity): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) {
    yield number;
    if (number === quietAfter) await pause(30);
  }
}

const collected = async <T>(batches: AsyncIterable<readonly T[]>): Promise<(readonly T[])[]> => {
  const all: (readonly T[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
};

describe('a feed in batches', () => {
  it('loses nothing, repeats nothing, and never exceeds the limit', async () => {
    const batches = await collected(inBatches(numbers(1_203), 500));
    expect(batches.flat()).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1));
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(500);
  });

  it('does not wait for a full batch once the feed goes quiet', async () => {
    const [first] = await collected(inBatches(numbers(5, 2), 500));
    expect(first?.length).toBeLessThanOrEqual(2);
  });

  it('passes on the error with which a feed breaks off', async () => {
    async function* breaking(): AsyncGenerator<number> {
      yield 1;
      throw new Error('cut');
    }
    await expect(collected(inBatches(breaking(), 500))).rejects.toThrow('cut');
  });
});
