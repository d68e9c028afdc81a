import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v5 as uuidV5 } from 'uuid';
import { openSqliteEventStore } from '@app/adapters/sqlite';
import { storeBut } from '@app/testing';
import { storedPart, StoreUnavailableError, type EventStore, type NewEvent, type StoredEvent } from '../ports/index.js';
import { copyJournal, type CopyOptions } from './copy-journal.js';

let directory: string;
let opened: EventStore[];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copy-'));
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  await rm(directory, { recursive: true });
});

/** Each with positions of its own kind. */
const open = async (positionStep = 1): Promise<EventStore> => {
  const store = await openSqliteEventStore({ file: join(directory, `${opened.length}.db`), positionStep });
  opened.push(store);
  return store;
};

const NAMESPACE = '5b1f8a52-6a5c-4a0e-9d43-2f1f7f5f3c11';
const event = (name: string, type = 'Happened'): NewEvent => ({ id: uuidV5(name, NAMESPACE), type, data: { b: name, a: ['é', 1.5, null] }, metadata: { $correlationId: name, nested: { z: 1, y: 2 } } });

const write = async (store: EventStore, ...places: readonly string[]): Promise<void> => {
  const revisions = new Map<string, number>();
  for (const [at, place] of places.entries()) {
    const stream = `Note-${place}`;
    const { lastRevision } = await store.append(stream, revisions.get(stream) ?? 'no_stream', [event(`${place} ${at} first`), event(`${place} ${at} second`)]);
    revisions.set(stream, lastRevision);
  }
};

const all = async (events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> => {
  const found = [];
  for await (const one of events) found.push(one);
  return found;
};
const told = async (store: EventStore) => (await all(store.readAll())).map(({ position: _, storedAt: __, ...rest }) => rest);
const copy = (from: EventStore, to: EventStore, options: CopyOptions = {}) => copyJournal(from, to, options);

describe('copying a journal', () => {
  it('keeps the order of all events, their streams and revisions, ids, data and metadata', async () => {
    const [from, to] = [await open(), await open(137)];
    await write(from, 'a', 'b', 'a', 'a', 'c', 'b');
    const appends: number[] = [];
    const append: EventStore['append'] = (stream, expected, events) => { appends.push(events.length); return to.append(stream, expected, events); };
    expect(await copy(from, storeBut(to, { append }))).toMatchObject({ kind: 'copied', events: 12, copied: 12, streams: 3, closed: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await told(to)).toEqual(await told(from));
    expect(appends).toEqual([2, 2, 4, 2, 2]); // what followed each other in one stream goes together
  });

  it('tells the same hash of two journals exactly when they tell the same', async () => {
    const [one, same, other] = [await open(), await open(7), await open()];
    await write(one, 'a', 'b');
    await write(same, 'a', 'b');
    await write(other, 'b', 'a');
    const hashOf = async (store: EventStore): Promise<string> => {
      const outcome = await copy(store, await open());
      return outcome.kind === 'copied' ? outcome.sha256 : `not copied: ${outcome.kind}`;
    };
    expect(await hashOf(same)).toBe(await hashOf(one));
    expect(await hashOf(other)).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf(other)).not.toBe(await hashOf(one));
  });

  it('goes on where it was broken off, wherever that was', async () => {
    const from = await open();
    await write(from, 'a', 'b', 'a', 'a', 'c', 'b', 'c', 'c', 'a');
    await fc.assert(fc.asyncProperty(fc.array(fc.nat(8), { maxLength: 4 }), async (cuts) => {
      const to = await open(11);
      for (const cut of cuts) {
        let appends = 0;
        const append: EventStore['append'] = async (stream, expected, events) => {
          if (appends === cut) throw new StoreUnavailableError('gone', 'not_applied');
          appends += 1;
          return to.append(stream, expected, events);
        };
        await copy(from, storeBut(to, { append })).catch(() => undefined);
      }
      expect(await copy(from, to)).toMatchObject({ kind: 'copied', events: 18 });
      expect(await told(to)).toEqual(await told(from));
      expect(await copy(from, to)).toMatchObject({ kind: 'copied', copied: 0 });
    }), { numRuns: 15 });
  });

  it('stops between two appends when it is told to', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a', 'b', 'a', 'b');
    const stop = new AbortController();
    const outcome = await copy(from, to, { signal: stop.signal, onProgress: (phase, done) => { if (phase === 'copying' && done === 4) stop.abort(); } });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(await told(to)).toEqual((await told(from)).slice(0, 4));
  });

  it('takes along what was recorded since, when it runs again', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a');
    await copy(from, to);
    await from.append('Note-z', 'no_stream', [event('later')]);
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', events: 3, copied: 1 });
  });

  it('refuses a target with another history, or with more, and writes nothing there', async () => {
    const [from, other, ahead] = [await open(), await open(), await open()];
    await write(from, 'a', 'b');
    await write(other, 'a', 'c');
    await write(ahead, 'a', 'b', 'c');
    for (const [to, code, events] of [[other, 'copy.other-history', 4], [ahead, 'copy.target-ahead', 6]] as const) {
      expect(await copy(from, to)).toMatchObject({ kind: 'refused', obstacles: [{ code, sentence: { id: expect.any(String), en: expect.any(String) } }] });
      expect(await told(to)).toHaveLength(events);
    }
  });

  it('refuses what is no JSON, and writes nothing', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a', 'b');
    async function* spoiled() { for await (const one of from.readAll()) yield { ...one, ...(one.revision === 1 && { data: storedPart('{"cut') }) }; }
    expect(await copy(storeBut(from, { readAll: spoiled }), to)).toMatchObject({ kind: 'refused', obstacles: [{ code: 'copy.no-json' }, { code: 'copy.no-json' }] });
    expect(await told(to)).toEqual([]);
  });

  it('notices a single letter that is not the same', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a');
    const append: EventStore['append'] = (stream, expected, events) => to.append(stream, expected, events.map((one) => ({ ...one, data: { ...one.data, b: 'x' } })));
    expect(await copy(from, storeBut(to, { append }))).toMatchObject({ kind: 'refused', obstacles: [{ code: 'copy.not-equal' }] });
  });

  it('says so when something else writes to the target meanwhile', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a', 'b');
    const append: EventStore['append'] = async (stream, expected, events) => {
      if (stream === 'Note-b') await to.append('Note-b', 'no_stream', [event('a stranger')]);
      return to.append(stream, expected, events);
    };
    expect(await copy(from, storeBut(to, { append }))).toMatchObject({ kind: 'refused', obstacles: [{ code: 'copy.target-in-use' }] });
  });

  it('never calls equal what has moved on meanwhile, and copies the rest when asked again', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a');
    const append: EventStore['append'] = async (...all) => {
      await from.append('Note-late', 'no_stream', [event('late')]).catch(() => undefined);
      return to.append(...all);
    };
    expect(await copy(from, storeBut(to, { append }))).toMatchObject({ kind: 'refused', obstacles: [{ code: 'copy.source-moved-on' }] });
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', events: 3, copied: 1 });
  });

  it('closes what was closed for ever', async () => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a', 'b');
    await from.tombstone('Note-a', 1);
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', events: 4, closed: 1 });
    await expect(to.append('Note-a', 1, [event('more')])).rejects.toThrow('closed for ever');
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', copied: 0, closed: 1 });
  });

  it.each([
    ['a technical event between others', 'copy.hidden-event', async (store: EventStore) => {
      await store.append('Note-a', 1, [event('snapshot', '$snapshot')]);
      await store.append('Note-a', 2, [event('after')]);
    }],
    ['a technical event at the end', 'copy.hidden-event', (store: EventStore) => store.append('Note-a', 1, [event('snapshot', '$snapshot')])],
    ['a stream that keeps its newest only', 'copy.truncated-stream', (store: EventStore) => store.setRetention('Note-a', { maxCount: 1 })],
    ['a stream whose beginning is hidden', 'copy.truncated-stream', (store: EventStore) => store.setRetention('Note-a', { truncateBefore: 2 })],
  ])('refuses, before it writes anything, what it cannot carry over: %s', async (_, code, spoil) => {
    const [from, to] = [await open(), await open()];
    await write(from, 'a', 'b');
    await spoil(from);
    expect(await copy(from, to)).toMatchObject({ kind: 'refused', obstacles: [{ code }] });
    expect(await told(to)).toEqual([]);
  });

  it('copies nothing from nothing', async () => {
    expect(await copy(await open(), await open())).toMatchObject({ kind: 'copied', events: 0, copied: 0 });
  });
});
