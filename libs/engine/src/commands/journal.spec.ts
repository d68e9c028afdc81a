import { describe, expect, it } from '@jest/globals';
import { StoreUnavailableError, type EventStore } from '../ports/index.js';
import { Journal } from './journal.js';

const never = new Promise<never>(() => undefined);

describe('the turns of a stream', () => {
  it('come one after the other, whatever became of the one before', async () => {
    const journal = new Journal({} as EventStore);
    const order: string[] = [];
    const first = journal.exclusively('Location-1', () => Promise.reject(new Error('lost')));
    const second = journal.exclusively('Location-1', async () => { order.push('second'); });
    await expect(first).rejects.toThrow('lost');
    await second;
    expect(order).toEqual(['second']);
  });

  it('are refused, with nothing written, when too many wait already; other streams are not concerned', async () => {
    const journal = new Journal({} as EventStore);
    const outcomes = Array.from({ length: 300 }, () => journal.exclusively('Location-1', () => never));
    await expect(outcomes.at(-1)).rejects.toMatchObject({ constructor: StoreUnavailableError, outcome: 'not_applied' });
    await expect(journal.exclusively('Location-2', () => Promise.resolve('at once'))).resolves.toBe('at once');
    for (const outcome of outcomes) outcome.catch(() => undefined);
  });
});
