import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ExpectedRevision, NewEvent, Position, StoredEvent } from '@app/engine';
import fc from 'fast-check';
import { sqliteHarness } from './sqlite-harness.js';

let harness: Awaited<ReturnType<typeof sqliteHarness>>;
beforeEach(async () => { harness = await sqliteHarness({ positionStep: 3 }); });
afterEach(() => harness.dispose());

const anEvent = (): NewEvent => ({ id: randomUUID(), type: 'Noted', data: { é: 1 }, metadata: { v: 1 } });

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const gathered: T[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
};

/** One event at a time, each to the stream of that number. */
const tell = async (category: string, numbers: readonly number[]): Promise<readonly Position[]> => {
  const revisions = new Map<string, ExpectedRevision>();
  const positions: Position[] = [];
  for (const number of numbers) {
    const stream = `${category}-${number}`;
    const { lastRevision, position } = await harness.store.append(stream, revisions.get(stream) ?? 'no_stream', [anEvent()]);
    revisions.set(stream, lastRevision);
    positions.push(position);
  }
  return positions;
};
const upToThere = async (prefix: string, upTo: Position): Promise<StoredEvent[]> =>
  (await all(harness.store.readAll({ filter: { streamPrefixes: [prefix] } }))).filter(({ position }) => position <= upTo);

describe('streams as a whole', () => {
  it('are the same events as in the order of the journal, up to the same position', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(150), { minLength: 1, maxLength: 200 }), fc.nat(199), async (numbers, last) => {
      const category = `N${randomUUID().replaceAll('-', '')}`;
      const positions = await tell(category, numbers);
      const upTo = positions[Math.min(last, positions.length - 1)]!;
      const streams = await all(harness.store.readByStream({ prefix: `${category}-`, upTo }));
      const names = streams.map((events) => events[0]!.stream);
      expect(names).toEqual([...new Set(names)].sort());
      for (const events of streams) expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
      expect(streams.flat().sort((a, b) => (a.position < b.position ? -1 : 1))).toEqual(await upToThere(`${category}-`, upTo));
    }), { numRuns: 12 });
  });

  it('hide nothing that a stream no longer shows', async () => {
    const [, , upTo] = await tell('Note', [1, 1, 2]) as [Position, Position, Position];
    await harness.store.setRetention('Note-1', { maxCount: 1 });
    await harness.store.tombstone('Note-2', 0);
    const streams = await all(harness.store.readByStream({ prefix: 'Note-', upTo }));
    expect(streams.flat()).toEqual(await upToThere('Note-', upTo));
  });

  it('end when nobody wants them any more', async () => {
    const [upTo] = await tell('Note', [1]) as [Position];
    const leaving = new AbortController();
    leaving.abort(new Error('enough'));
    await expect(all(harness.store.readByStream({ prefix: 'Note-', upTo, signal: leaving.signal }))).rejects.toThrow('enough');
  });
});
