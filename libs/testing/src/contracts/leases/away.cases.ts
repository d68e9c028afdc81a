import { expect } from '@jest/globals';
import { eventually, within } from '../event-store/waiting.js';
import type { LeaseCases } from './harness.js';

export const awayCases: LeaseCases = (rule) => {
  rule('where nobody can be asked nothing is held, nothing throws and nothing waits', async ({ leases, goDown, comeBack }) => {
    const token = (await leases.claim('chase', 'one', 60_000))!;
    await goDown();
    const meanwhile = async (): Promise<unknown[]> => [
      await leases.renew('chase', token, 60_000), await leases.claim('letters', 'one', 60_000), await leases.release('chase', token), await leases.answers(),
    ];
    expect(await within(30_000, meanwhile(), 'being refused')).toEqual([false, undefined, undefined, false]);
    await comeBack();
    await eventually(() => leases.answers(), 'it answers again');
    expect(await leases.claim('letters', 'one', 60_000)).toEqual(expect.any(Number));
  });
};
