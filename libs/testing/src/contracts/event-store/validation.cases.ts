import { expect } from '@jest/globals';
import { AppendTooLargeError, InvalidEventError, MAX_APPEND_BYTES, MAX_EVENT_BYTES } from '@app/engine';
import type { NewEvent } from '@app/engine';
import type { JsonObject } from '@app/kernel';
import type { Cases } from './harness.js';
import { all, failureOf } from './waiting.js';
import { anEvent, events } from './writing.js';

/** Exactly so many bytes of data and metadata, most of them in letters of two bytes. */
const eventOf = (bytes: number): NewEvent => {
  const empty = { ...anEvent({ text: '' }), metadata: {} };
  const room = bytes - Buffer.byteLength(JSON.stringify(empty.data)) - Buffer.byteLength('{}');
  return { ...empty, data: { text: 'é'.repeat(Math.floor(room / 2)) + 'e'.repeat(room % 2) } };
};

const nested = (depth: number): JsonObject => (depth === 0 ? {} : { inner: nested(depth - 1), list: [depth, null] });

const cycle: Record<string, unknown> = {};
cycle['itself'] = { again: cycle };

const NOT_JSON: readonly unknown[] = [
  undefined, null, 'text', [1], { big: 1n }, { call: () => 1 }, { symbol: Symbol('s') }, { none: Number.NaN }, { endless: Number.POSITIVE_INFINITY },
  { list: [1, undefined] }, { when: new Date(0) }, { map: new Map() }, cycle,
];

export const validationCases: Cases = (rule) => {
  rule(14, 'an id twice in one append is refused', async ({ store, stream }) => {
    const twice = anEvent();
    expect(await failureOf(store.append(stream(), 'no_stream', [twice, { ...twice, id: twice.id.toUpperCase() }]))).toBeInstanceOf(InvalidEventError);
    expect(await all(store.readStream(stream()))).toEqual([]);
  });

  rule(15, 'an append of nothing, an id that is no UUID and an impossible revision are refused', async ({ store, stream }) => {
    expect(await failureOf(store.append(stream(), 'no_stream', []))).toBeInstanceOf(InvalidEventError);
    expect(await failureOf(store.append(stream(), 'no_stream', [{ ...anEvent(), id: 'first' }]))).toBeInstanceOf(InvalidEventError);
    expect(await failureOf(store.append(stream(), 'no_stream', [{ ...anEvent(), type: '' }]))).toBeInstanceOf(InvalidEventError);
    for (const revision of [-1, 0.5, Number.NaN]) {
      expect(await failureOf(store.append(stream(), revision, events(1)))).toBeInstanceOf(InvalidEventError);
    }
  });

  rule(16, 'an impossible stream name is refused, to write and to read', async ({ store, category }) => {
    for (const name of ['', category, '-1', `${category}-`, `$${category}-1`, `$$${category}-1`, `${category}-$1`, `${category}-a b`, `${category}-\n`]) {
      expect(await failureOf(store.append(name, 'no_stream', events(1)))).toBeInstanceOf(InvalidEventError);
      expect(await failureOf(all(store.readStream(name)))).toBeInstanceOf(InvalidEventError);
    }
  });

  rule(17, 'what is not JSON is refused before anything is written, and the next append works', async ({ store, stream }) => {
    for (const wrong of NOT_JSON as readonly JsonObject[]) {
      expect(await failureOf(store.append(stream(), 'no_stream', [anEvent(), { ...anEvent(), data: wrong }]))).toBeInstanceOf(InvalidEventError);
      expect(await failureOf(store.append(stream(), 'no_stream', [{ ...anEvent(), metadata: wrong }]))).toBeInstanceOf(InvalidEventError);
    }
    expect(await store.append(stream(), 'no_stream', events(1))).toMatchObject({ lastRevision: 0 });
  });

  rule(18, 'names, data and metadata come back in every script', async ({ store, stream }) => {
    const name = stream('désa-日本-🚧-لمسة');
    const words: JsonObject = { 'ꦗꦮ': 'ꦲꦏ꧀ꦱꦫ', emoji: '👩🏽‍🌾', combining: 'e\u0301', quote: '"\\\u2028\u0000', lone: '\ud800' };
    const event: NewEvent = { ...anEvent(words, 'DesaDitetapkanÉ'), metadata: words };
    await store.append(name, 'no_stream', [event]);
    expect(await all(store.readStream(name))).toMatchObject([{ ...event, stream: name }]);
  });

  rule(19, 'JSON comes back byte for byte', async ({ store, stream }) => {
    const data: JsonObject = {
      z: 1, a: [[], {}, [null, [1.5e-7, -0.1, 9007199254740991, 1e21]]], empty: '', yes: true, no: false, nothing: null, inner: nested(60), '': 'no key',
    };
    await store.append(stream(), 'no_stream', [{ ...anEvent(data), metadata: { list: [], ...nested(60) } }]);
    const [stored] = await all(store.readStream(stream()));
    expect(JSON.stringify(stored!.data)).toBe(JSON.stringify(data));
    expect(JSON.stringify(stored!.metadata)).toBe(JSON.stringify({ list: [], ...nested(60) }));
  });

  rule(20, 'correlation, causation and optional fields left out come back as given', async ({ store, stream }) => {
    const metadata: JsonObject = { $correlationId: 'c-1', $causationId: 'c-2', v: 3, reason: undefined };
    await store.append(stream(), 'no_stream', [{ ...anEvent(), metadata }]);
    const [stored] = await all(store.readStream(stream()));
    expect(stored!.metadata).toStrictEqual({ $correlationId: 'c-1', $causationId: 'c-2', v: 3 });
  });

  rule(21, 'storedAt is when it was stored', async ({ store, stream }) => {
    const tolerance = 5_000;
    const before = Date.now() - tolerance;
    await store.append(stream(), 'no_stream', events(1));
    const [stored] = await all(store.readStream(stream()));
    expect(stored!.storedAt.getTime()).toBeGreaterThan(before);
    expect(stored!.storedAt.getTime()).toBeLessThan(Date.now() + tolerance);
  });

  rule(22, 'an event or an append above its limit is refused and leaves nothing behind', async ({ store, stream }) => {
    const tooLarge = await failureOf(store.append(stream(), 'no_stream', [anEvent(), eventOf(MAX_EVENT_BYTES + 1)]));
    expect(tooLarge).toBeInstanceOf(AppendTooLargeError);
    expect(tooLarge).toMatchObject({ limit: MAX_EVENT_BYTES, size: MAX_EVENT_BYTES + 1 });
    const third = Math.ceil(MAX_APPEND_BYTES / 3) + 1;
    const tooMuch = await failureOf(store.append(stream(), 'no_stream', [eventOf(third), eventOf(third), eventOf(third)]));
    expect(tooMuch).toBeInstanceOf(AppendTooLargeError);
    expect(tooMuch).toMatchObject({ limit: MAX_APPEND_BYTES, size: 3 * third });
    expect(await all(store.readStream(stream()))).toEqual([]);
  });

  rule(23, 'an event and an append exactly at their limits are stored whole', async ({ store, stream }) => {
    const full = [eventOf(MAX_EVENT_BYTES), eventOf(MAX_APPEND_BYTES - MAX_EVENT_BYTES)];
    await store.append(stream(), 'no_stream', full);
    const stored = await all(store.readStream(stream()));
    expect(stored.map(({ data }) => data)).toEqual(full.map(({ data }) => data));
  });
};
