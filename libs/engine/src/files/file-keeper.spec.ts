import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Instant } from '@app/kernel';
import { Logger } from '@nestjs/common';
import { HeldClock, type FileStore } from '../ports/index.js';
import type { CleaningParts } from './file-cleaning.js';
import { FileKeeper } from './file-keeper.js';

const SIX_HOURS_MS = 21_600_000;

let listed: number;
const parts: CleaningParts = {
  files: { list: async function* () { listed += 1; await Promise.resolve(); } } as unknown as FileStore,
  archive: {} as CleaningParts['archive'],
  clock: new HeldClock('2021-07-02T00:00:00.000Z' as Instant),
  hold: { isHeld: () => Promise.resolve(false) },
};

beforeEach(() => {
  listed = 0;
  jest.useFakeTimers();
  jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
  jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
});
afterEach(() => { jest.useRealTimers(); });

describe('the cleaning round', () => {
  it.each([['clears the what-ifs away, then the files', Promise.resolve()], ['goes on with the files where the what-ifs cannot be read', Promise.reject(new Error('EIO'))]])('%s', async (_, outcome) => {
    outcome.catch(() => undefined);
    let cleared = 0;
    const keeper = new FileKeeper(parts, { clean: () => { cleared += 1; return outcome; } });
    keeper.start();
    jest.advanceTimersByTime(SIX_HOURS_MS - 1);
    expect(cleared).toBe(0);
    jest.advanceTimersByTime(1);
    await keeper.stop();
    expect([cleared, listed]).toEqual([1, 1]);
  });
});
