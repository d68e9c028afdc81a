import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { live } from './lives.js';

let double: EventStoreDbDouble;
beforeAll(async () => { double = await EventStoreDbDouble.start(); });
afterAll(() => double.stop());

describe('a process with a store in EventStoreDB', () => {
  it('60 ends by itself after close(), with reads half done and subscriptions nobody asks', async () => {
    expect(await live(double.url)).toEqual({ code: 0, said: 'ConcurrencyError\nInvalidEventError\n24.6.0 2\n' });
    expect(double.openReads).toBe(0);
  });
});
