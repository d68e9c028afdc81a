import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { ConcurrencyError, EventStoreError, StoreUnavailableError, StreamDeletedError } from '@app/engine';
import { all, anEvent, events, eventually, failureOf, idsOf } from '@app/testing';
import { EventStoreDbDouble } from '@app/testing/eventstoredb-double';
import { doubleHarness } from './double-harness.js';

let harness: ReturnType<typeof doubleHarness<EventStoreDbDouble>>;
beforeEach(async () => { harness = doubleHarness(await EventStoreDbDouble.start()); });
afterEach(() => harness.dispose());

describe('the outcome of a write to EventStoreDB', () => {
  it('is unknown if any try may have arrived, and known if none did', async () => {
    const { chaos } = harness.double;
    await harness.store.append('Order-1', 'no_stream', [anEvent()]);
    chaos.dropNextReplies(5);
    expect(await failureOf(harness.store.append('Order-1', 0, [anEvent()]))).toMatchObject({ outcome: 'unknown' });
    await harness.double.goDown();
    expect(await failureOf(harness.store.append('Order-2', 'no_stream', [anEvent()]))).toMatchObject({ outcome: 'not_applied' });
  });

  it.each([status.PERMISSION_DENIED, status.UNAUTHENTICATED, status.INVALID_ARGUMENT, status.UNIMPLEMENTED])(
    'is unknown also where a later try is refused for another reason (%d)', async (code) => {
      const { chaos, journal } = harness.double;
      chaos.dropNextReplies(1);
      const stop = journal.onCommit(() => chaos.refuseNext(1, code));
      const written = events(1);
      const error = await failureOf(harness.store.append('Order-1', 'no_stream', written));
      stop();
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error).toMatchObject({ outcome: 'unknown', cause: expect.any(EventStoreError) });
      expect(idsOf(await all(harness.store.readStream('Order-1')))).toEqual(idsOf(written));
    },
  );

  it('is unknown also where the stream was closed before the next try; closing it is the same twice', async () => {
    const { chaos, journal } = harness.double;
    chaos.dropNextReplies(1);
    const stop = journal.onCommit(() => {
      stop();
      journal.tombstone('Order-1', 'any');
    });
    expect(await failureOf(harness.store.append('Order-1', 'no_stream', events(1)))).toMatchObject({ name: 'StoreUnavailableError', outcome: 'unknown' });
    await harness.store.append('Order-2', 'no_stream', events(1));
    chaos.dropNextReplies(1);
    await harness.store.tombstone('Order-2', 0);
    expect(await failureOf(all(harness.store.readStream('Order-2')))).toBeInstanceOf(StreamDeletedError);
  });

  it('is known after a conflict: a repeat of what is stored is answered as at first, so somebody else was faster', async () => {
    const { chaos, journal } = harness.double;
    const restore = chaos.swallowAppends();
    const appending = failureOf(harness.store.append('Order-1', 'no_stream', events(1), { timeoutMs: 4_000 }));
    await eventually(() => chaos.swallowed === 1, 'it is lost');
    restore();
    const other = await harness.secondInstance();
    await other.append('Order-1', 'no_stream', events(1));
    expect(await appending).toBeInstanceOf(ConcurrencyError);
    expect(journal.lastRevision('Order-1')).toBe(0n);
  });
});
