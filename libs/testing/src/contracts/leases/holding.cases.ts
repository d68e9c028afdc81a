import { expect } from '@jest/globals';
import type { LeaseToken } from '@app/engine';
import { eventually } from '../event-store/waiting.js';
import type { LeaseCases } from './harness.js';

const LONG_MS = 60_000;
const SHORT_MS = 300;

export const holdingCases: LeaseCases = (rule) => {
  rule('a name has one holder, and another name another', async ({ leases, other }) => {
    expect(await leases.claim('chase', 'one', LONG_MS)).toEqual(expect.any(Number));
    expect(await other.claim('chase', 'two', LONG_MS)).toBeUndefined();
    expect(await other.claim('letters', 'two', LONG_MS)).toEqual(expect.any(Number));
  });

  rule('the holder takes it again without waiting', async ({ leases, other }) => {
    await leases.claim('chase', 'one', LONG_MS);
    expect(await leases.claim('chase', 'one', LONG_MS)).toEqual(expect.any(Number));
    expect(await other.claim('chase', 'two', LONG_MS)).toBeUndefined();
  });

  rule('what ran out goes to whoever asks, under a higher token, and the former holder finds out', async ({ leases, other }) => {
    const first = (await leases.claim('chase', 'one', SHORT_MS))!;
    let second: LeaseToken | undefined;
    await eventually(async () => (second = await other.claim('chase', 'two', LONG_MS)) !== undefined, 'it runs out');
    expect(second).toBeGreaterThan(first);
    expect([await leases.renew('chase', first, LONG_MS), await other.renew('chase', second!, LONG_MS)]).toEqual([false, true]);
  });

  rule('what is renewed does not run out', async ({ leases, other }) => {
    const token = (await leases.claim('chase', 'one', SHORT_MS))!;
    await leases.claim('witness', 'one', SHORT_MS);
    expect(await leases.renew('chase', token, LONG_MS)).toBe(true);
    await eventually(async () => (await other.claim('witness', 'two', LONG_MS)) !== undefined, 'the one not renewed runs out');
    expect(await other.claim('chase', 'two', LONG_MS)).toBeUndefined();
  });

  rule('what has run out is not renewed', async ({ leases, other }) => {
    const token = (await leases.claim('chase', 'one', SHORT_MS))!;
    await other.claim('witness', 'one', SHORT_MS);
    await eventually(async () => (await leases.claim('witness', 'two', LONG_MS)) !== undefined, 'it runs out');
    expect(await leases.renew('chase', token, LONG_MS)).toBe(false);
  });

  rule('what is released is free at once, and only its holder can release it', async ({ leases, other }) => {
    const stale = (await leases.claim('chase', 'one', LONG_MS))!;
    await leases.release('chase', stale);
    const token = (await other.claim('chase', 'two', LONG_MS))!;
    expect(token).toBeGreaterThan(stale);
    await leases.release('chase', stale);
    expect([await leases.claim('chase', 'one', LONG_MS), await leases.renew('chase', stale, LONG_MS)]).toEqual([undefined, false]);
    expect(await other.renew('chase', token, LONG_MS)).toBe(true);
  });

  rule('of two who ask at the same time exactly one gets it, a hundred times', async ({ leases, other }) => {
    const races = await Promise.all(Array.from({ length: 100 }, async (_, n) => {
      const outcomes = await Promise.all([leases.claim(`race-${n}`, 'one', LONG_MS), other.claim(`race-${n}`, 'two', LONG_MS)]);
      return outcomes.filter((token) => token !== undefined).length;
    }));
    expect(races.filter((holders) => holders !== 1)).toEqual([]);
  });
};
