import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openSqliteEventStore, openSqliteReadStore } from '@app/adapters/sqlite';
import { noteBoard, NoteBench, storeBut } from '@app/testing';
import { StoreUnavailableError, type EventStore } from '../ports/index.js';
import type { Shown } from './provenance.js';

let bench: NoteBench;
beforeEach(async () => {
  Logger.overrideLogger(false);
  bench = await NoteBench.open({ openStore: (file) => openSqliteEventStore({ file }), openReadStore: (file) => openSqliteReadStore({ file }) });
});
afterEach(() => bench.close());

const SOON = 10_000;

const showing = (shown: Shown) => ({ sql: 'SELECT key FROM note_board LIMIT 1', parameters: [], row: () => shown });

/** Tables that were kept up, and what was written since. */
const keptUp = async () => {
  const first = bench.projector([noteBoard()]);
  await first.start();
  const position = await bench.note('a', 1, 2);
  await first.waitFor(position, SOON);
  await first.stop();
  return position;
};

const subscribedFrom = (store: EventStore): { readonly store: EventStore; readonly after: (string | undefined)[] } => {
  const after: (string | undefined)[] = [];
  return { after, store: storeBut(store, { subscribe: (options) => { after.push(options.after); return store.subscribe(options); } }) };
};

describe('tables that were there before', () => {
  it('are followed on where they stopped, when this journal holds what they show', async () => {
    const position = await keptUp();
    const { store, after } = subscribedFrom(bench.store);
    const second = bench.projector([noteBoard()], { store, newestShown: showing({ stream: 'Note-a', revision: 1, position }) });
    await second.start();
    expect(await second.waitFor(await bench.note('a', 4), SOON)).toBe('reached');
    expect(after).toEqual([position]);
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 3, sum: 7, latest: [1, 2, 4] } });
  });

  it.each([
    ['stands elsewhere in it', { stream: 'Note-a', revision: 1, position: `${'9'.repeat(20)}/${'9'.repeat(20)}` }],
    ['is not in it any more', { stream: 'Note-a', revision: 7, position: '0' }],
    ['was never in it', { stream: 'Note-z', revision: 0, position: '0' }],
  ])('are built anew when what they show %s', async (_, shown) => {
    await keptUp();
    const second = bench.projector([noteBoard()], { newestShown: showing(shown) });
    await second.start();
    const position = await bench.note('b', 5);
    expect(await second.waitFor(position, SOON)).toBe('reached');
    expect(bench.rows(noteBoard())).toEqual({ a: { notes: 2, sum: 3, latest: [1, 2] }, b: { notes: 1, sum: 5, latest: [5] } });
    expect(await second.status()).toMatchObject([{ events: 3, lag: { events: 0 } }]);
  });

  it('can be built anew by whoever asks for it at once, before they are known to be of this journal', async () => {
    const position = await keptUp();
    const second = bench.projector([noteBoard()], { newestShown: showing({ stream: 'Note-a', revision: 1, position }) });
    const [, outcome] = await Promise.all([second.start(), second.rebuild()]);
    expect(outcome).toMatchObject({ kind: 'rebuilt', tables: [{ verdict: 'identical' }] });
  });

  it('wait unharmed while the journal is away, and are followed once it answers', async () => {
    const position = await keptUp();
    let isAway = true;
    const readStream: EventStore['readStream'] = (stream, options) => {
      if (isAway) throw new StoreUnavailableError('away', 'not_applied');
      return bench.store.readStream(stream, options);
    };
    const { store, after } = subscribedFrom(storeBut(bench.store, { readStream }));
    const second = bench.projector([noteBoard()], { store, newestShown: showing({ stream: 'Note-a', revision: 1, position }), leaseMs: 60 });
    await second.start();
    const later = await bench.note('a', 3);
    expect(await second.waitFor(later, 100)).toBe('timed-out');
    isAway = false;
    expect(await second.waitFor(later, SOON)).toBe('reached');
    expect(after).toEqual([position]);
  });
});
