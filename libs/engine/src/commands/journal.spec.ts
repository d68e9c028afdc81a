import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@app/kernel';
import type { ViewEvent } from '@app/programme';
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

describe('what was known at a moment', () => {
  const renamed = (revision: number, name: string, recordedAt: string) => ({
    stream: 'View-1', revision, position: String(revision), type: 'ViewRenamed', data: { name },
    metadata: { v: 1, occurredAt: recordedAt, recordedAt, actor: { id: 'a', person: 'a', role: 'ppk', unit: 'PPK' }, source: 'app', commandId: `c-${revision}` },
  });

  it('is every event that was recorded by then, also after one that the server records at its own time amid an older story', async () => {
    const stored = [renamed(0, 'first', '2026-01-04T01:00:00.000Z'), renamed(1, 'now', '2026-11-22T08:00:00.000Z'), renamed(2, 'may', '2026-05-19T01:00:00.000Z')];
    const journal = new Journal({ readStream: async function* () { yield* stored; } } as unknown as EventStore);
    const names = { category: 'View', initial: [] as readonly string[], evolve: (known: readonly string[], { data }: ViewEvent) => [...known, 'name' in data ? data.name : ''] };
    await expect(journal.stateKnownAt(names, '1', '2026-10-15T00:00:00.000Z' as Instant)).resolves.toEqual(['first', 'may']);
  });
});
