import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { noteBoard, NoteBench, storeBut } from '@app/testing';
import { StoreUnavailableError, type EventStore, type StoredEvent } from '../ports/index.js';

let bench: NoteBench;
beforeEach(async () => {
  Logger.overrideLogger(false);
  bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file, positionStep: 137 }), openReadStore: (file) => openSqliteReadStore({ file }) });
});
afterEach(() => bench.close());

const SOON = 10_000;

describe('the freshness of the tables', () => {
  it('is told by the oldest event that they do not show, which is all that is read', async () => {
    let read = 0;
    const readAll: EventStore['readAll'] = async function* (options) {
      for await (const event of bench.store.readAll(options)) {
        read += 1;
        yield event;
      }
    };
    const projector = bench.projector([noteBoard()], { store: storeBut(bench.store, { readAll }) });
    expect(await projector.freshness()).toEqual({ kind: 'building' });
    await projector.start();
    await projector.waitFor(await bench.note('a', 1), SOON);
    expect(await projector.freshness()).toEqual({ kind: 'current' });
    await projector.stop();
    const position = await bench.note('b', ...Array.from({ length: 50 }, (_, number) => number));
    read = 0;
    const [oldest] = await all(bench.store.readStream('Note-b', { limit: 1 }));
    expect(await projector.freshness()).toEqual({ kind: 'behind', since: oldest?.storedAt });
    expect(read).toBe(1);
    expect(position > (oldest?.position ?? '')).toBe(true);
  });

  it('does not suffer from what no table listens to', async () => {
    const projector = bench.projector([noteBoard()]);
    await projector.start();
    await projector.waitFor(await bench.note('a', 1), SOON);
    await projector.stop();
    await bench.store.append('Elsewhere-1', 'no_stream', [{ id: '00000000-0000-4000-8000-000000000001', type: 'Happened', data: {}, metadata: {} }]);
    expect(await projector.freshness()).toEqual({ kind: 'current' });
  });
});

describe('waiting for a position', () => {
  /** Tables that have fallen behind, beside a journal that is not what it was. */
  const behindOn = async (readAll: EventStore['readAll']) => {
    const first = bench.projector([noteBoard()]);
    await first.start();
    await first.waitFor(await bench.note('a', 1), SOON);
    await first.stop();
    const position = await bench.note('a', 2);
    return bench.projector([noteBoard()], { store: storeBut(bench.store, { readAll }) }).waitFor(position, 50);
  };

  it('ends in time while the journal is away', async () => {
    expect(await behindOn(() => { throw new StoreUnavailableError('away', 'not_applied'); })).toBe('timed-out');
  });

  it('ends in time while the journal does not answer at all', async () => {
    expect(await behindOn(async function* ({ signal } = {}) {
      signal?.throwIfAborted();
      await new Promise((_, reject) => { signal?.addEventListener('abort', () => { reject(signal.reason as Error); }); });
    })).toBe('timed-out');
  });
});

const all = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> => {
  const found = [];
  for await (const event of events) found.push(event);
  return found;
};
