import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConcurrencyError } from '@app/engine';
import type { ExpectedRevision, NewEvent } from '@app/engine';
import { sqliteHarness } from './sqlite-harness.js';

type Harness = Awaited<ReturnType<typeof sqliteHarness>>;
type Ask = { readonly stream: number; readonly off: number; readonly size: number };

const newEvents = (size: number): NewEvent[] =>
  Array.from({ length: size }, () => ({ id: randomUUID(), type: `Type${size}`, data: { size }, metadata: {} }));
const revisionOf = (last: number): ExpectedRevision => (last < 0 ? 'no_stream' : last);

/** `off` is how far the expected revision lies from the actual one. */
const asks = (...off: number[]): fc.Arbitrary<Ask[]> => fc.array(fc.record({
  stream: fc.nat(3),
  off: fc.constantFrom(0, 0, 0, ...off),
  size: fc.integer({ min: 1, max: 3 }),
}), { maxLength: 30 });

/** What each of them gets when they are taken one after the other. */
const predicted = (list: readonly Ask[], last: number[]) => list.map(({ stream, off, size }) => {
  const current = last[stream]!;
  const expected = Math.max(current + off, -1);
  if (expected === current) last[stream] = current + size;
  return { stream, size, expected: revisionOf(expected), revision: expected === current ? current + size : undefined };
});

let harness: Harness;
beforeAll(async () => { harness = await sqliteHarness(); });
afterAll(() => harness.dispose());

describe('writes that share a commit', () => {
  const outcomesAreAsIfOneByOne = async (list: readonly Ask[], fault: () => void): Promise<void> => {
    const names = Array.from({ length: 4 }, () => `Shared-${randomUUID()}`);
    const last = names.map(() => -1);
    const plan = predicted(list, last);
    fault();
    const outcomes = await Promise.allSettled(plan.map(({ stream, size, expected }) => harness.store.append(names[stream]!, expected, newEvents(size))));
    harness.planted.heal();
    outcomes.forEach((outcome, index) => {
      const { revision } = plan[index]!;
      if (outcome.status === 'fulfilled') expect(outcome.value.lastRevision).toBe(revision);
      else {
        expect(outcome.reason).toBeInstanceOf(ConcurrencyError);
        expect(revision).toBeUndefined();
      }
    });
    for (const [stream, name] of names.entries()) {
      const revisions: number[] = [];
      for await (const event of harness.store.readStream(name)) revisions.push(event.revision);
      expect(revisions).toEqual(Array.from({ length: last[stream]! + 1 }, (_, index) => index));
    }
  };

  it('are each answered as if they were alone, in the order in which they were asked for', async () => {
    await fc.assert(fc.asyncProperty(asks(-1, 1), (list) => outcomesAreAsIfOneByOne(list, () => undefined)), { numRuns: 60 });
  });

  it('are answered the same when their transaction fails half-way', async () => {
    const statement = fc.constantFrom(/INTO events/, /INTO streams/, /UPDATE streams/, /^COMMIT/);
    await fc.assert(fc.asyncProperty(asks(-1, 1), statement, (list, pattern) =>
      outcomesAreAsIfOneByOne(list, () => harness.planted.failNext(1, pattern, 'SQLITE_IOERR'))), { numRuns: 60 });
  });

  // An expectation that came too early is left out: when it is asked again, after the others, it may rightly be true.
  it('are answered the same when they are stored but the answer to their commit is lost', async () => {
    await fc.assert(fc.asyncProperty(asks(-1), (list) =>
      outcomesAreAsIfOneByOne(list, () => harness.planted.failAfterNext(/^COMMIT/, 'SQLITE_IOERR'))), { numRuns: 60 });
  });

  it('share one commit when they are asked for together', async () => {
    let commits = 0;
    harness.planted.before = (sql) => { if (sql === 'COMMIT') commits += 1; };
    await Promise.all(Array.from({ length: 200 }, () => harness.store.append(`Together-${randomUUID()}`, 'no_stream', newEvents(1))));
    harness.planted.heal();
    expect(commits).toBe(1);
  });

  it('does not answer before the commit', async () => {
    const order: string[] = [];
    harness.planted.after = (sql) => { if (sql === 'COMMIT') order.push('committed'); };
    await harness.store.append(`Order-${randomUUID()}`, 'no_stream', newEvents(1)).then(() => order.push('answered'));
    harness.planted.heal();
    expect(order).toEqual(['committed', 'answered']);
  });
});
