import { expect } from '@jest/globals';
import { ConcurrencyError, StoreTimeoutError, StoreUnavailableError } from '@app/engine';
import type { Cases } from './harness.js';
import { all, eventually, failureOf, within } from './waiting.js';
import { anEvent, events, idsOf } from './writing.js';

export const uncertaintyCases: Cases = (rule) => {
  rule(50, 'an append whose answer is lost succeeds and is stored once', async ({ store, stream, fault }) => {
    await store.append(stream(), 'no_stream', events(1));
    const written = events(2);
    fault('dropNextReply')();
    const result = await store.append(stream(), 0, written);
    const stored = await all(store.readStream(stream(), { from: 1 }));
    expect(idsOf(stored)).toEqual(idsOf(written));
    expect(result).toEqual({ lastRevision: 2, position: stored.at(-1)!.position });
  });

  rule(51, 'an append that nobody answers is an unknown outcome in time, and safe to repeat', async ({ store, stream, fault }) => {
    const written = events(2);
    const restore = fault('swallowAppends')();
    const error = await failureOf(within(5_000, store.append(stream(), 'no_stream', written, { timeoutMs: 300 }), 'giving up'));
    expect(error).toBeInstanceOf(StoreTimeoutError);
    expect(error).toMatchObject({ outcome: 'unknown' });
    restore();
    await store.append(stream(), 'no_stream', written);
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf(written));
  });

  rule(52, 'a store that is down says so in time and is used again without a restart', async ({ store, stream, fault }) => {
    const written = events(1);
    await store.append(stream('before'), 'no_stream', events(1));
    await fault('goDown')();
    const writing = store.append(stream(), 'no_stream', written, { timeoutMs: 1_000 });
    expect(await failureOf(within(8_000, writing, 'failing to append'))).toBeInstanceOf(StoreUnavailableError);
    expect(await failureOf(within(8_000, all(store.readStream(stream('before'))), 'failing to read'))).toBeInstanceOf(StoreUnavailableError);
    await fault('comeBack')();
    await eventually(() => store.append(stream(), 'no_stream', written, { timeoutMs: 1_000 }).then(() => true, () => false), 'it takes appends again');
    expect(idsOf(await all(store.readStream(stream())))).toEqual(idsOf(written));
  });

  rule(53, 'what befalls one instance leaves another in the same process untouched', async ({ store, stream, secondInstance }) => {
    const other = await secondInstance();
    const abort = new AbortController();
    const ours = Array.from({ length: 40 }, (_, index) => store.append(stream(`ours-${index}`), 'no_stream', [anEvent()]));
    const theirs = Array.from({ length: 40 }, (_, index) => other.append(stream(`theirs-${index}`), 'no_stream', [anEvent()], { signal: abort.signal }));
    const conflict = failureOf(other.append(stream('missing'), 3, [anEvent()]));
    abort.abort();
    const closing = other.close();
    const outcomes = await Promise.allSettled(theirs);
    expect(await conflict).toBeInstanceOf(ConcurrencyError);
    await closing;
    expect((await Promise.all(ours)).map(({ lastRevision }) => lastRevision)).toEqual(Array.from({ length: 40 }, () => 0));
    for (const [index, outcome] of outcomes.entries()) {
      const stored = await all(store.readStream(stream(`theirs-${index}`)));
      if (outcome.status === 'fulfilled') expect(stored).toHaveLength(1);
      else expect(outcome.reason).toMatchObject({ name: 'AbortError' });
    }
    expect(await store.append(stream('after'), 'no_stream', [anEvent()])).toMatchObject({ lastRevision: 0 });
  });
};
